using Waymark.Disclosure.Rules;
using Waymark.Disclosure.Time;
using Waymark.Vocabulary.Diagnostics;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Writing;

/// <summary>
/// Refuses dates in visible words that lie ahead and are finer than the reader may know. Timing that the tool writes never is; this
/// looks at what authors typed. What lies behind is a fact.
/// </summary>
internal sealed class DateGuard(Grants grants, DateOnly today, DateWords dates, DiagnosticBag diagnostics)
{
    private readonly Grain _finest = grants.Day ? Grain.Day : grants.Finest < Grain.Month ? grants.Finest : Grain.Month;

    public void Check(string words, SourceSpan place)
    {
        foreach (var (period, written) in WrittenDates.In(words).Where(IsTooExact))
        {
            var instead = period.CoarsenTo(_finest) is { } coarse ? $"write “{dates.Label(coarse)}”" : "leave the date out";
            diagnostics.Error("WM2013", place, $"“{written}” is more exact than this reader may know", $"{instead}, let :when[…] say it, or guard it: :only[{written}]{{specific-date}}");
        }
    }

    /// <summary>File names, addresses and anchors are made of ids, so that a date in one is read like any other.</summary>
    public void CheckId(string id, SourceSpan place)
    {
        foreach (var (_, written) in WrittenDates.InSlug(id).Where(IsTooExact))
        {
            diagnostics.Error("WM2013", place, $"“{written}” in the id '{id}' is more exact than this reader may know", "give it an id without the date: id: …; files and addresses are named by it");
        }
    }

    private bool IsTooExact((Period Period, string Words) date) => date.Period.First > today && date.Period.Grain > _finest;
}
