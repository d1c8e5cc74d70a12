using System.Diagnostics;
using Waymark.Content.Model;
using Waymark.Disclosure.Time;
using Waymark.Handouts;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Internal;

/// <summary>Says to a presenter how exactly they may speak of time, in the words that the customer reads.</summary>
/// <param name="own">What the presenter may know.</param>
internal sealed class Promises(TimingLanguage own)
{
    /// <param name="said">What the customer is told.</param>
    /// <returns>Null for what is there already.</returns>
    public string? For(ItemDocument item, Timing said)
    {
        if (item.Stage.Value == Stage.Shipped) return null;
        var known = own.Of(item).Span?.Grain ?? Grain.None;
        var told = said.Span?.Grain ?? Grain.None;
        return $"{Limit(said.Certainty, told)}{(known > told ? " You know it more exactly; they do not." : "")}";
    }

    private static string Limit(Certainty? certainty, Grain told) => told switch
    {
        Grain.Day => "The day may be said.",
        Grain.Month => "Promise the month and no day.",
        Grain.Quarter => "Promise no month: the quarter is a target.",
        Grain.Half => "Promise no quarter: the half is where it stands on the roadmap.",
        Grain.None when certainty is Certainty.Exploring or null => "Promise neither that it is built nor when.",
        Grain.None => "Promise no date.",
        _ => throw new UnreachableException($"grain {told}"),
    };
}
