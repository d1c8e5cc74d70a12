using System.Diagnostics;
using Waymark.Content.Model;
using Waymark.Disclosure.Rules;
using Waymark.Handouts;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Time;

/// <summary>
/// Says when, in the words that the certainty allows and no finer than the reader may know. The exact date goes in here and does not
/// come out: everything later orders and draws by the words' own period.
/// </summary>
internal sealed class TimingLanguage(Grants grants, DateWords dates)
{
    public Timing Of(ItemDocument item) =>
        item.Stage.Value == Stage.Shipped && item.Certainty?.Value != Certainty.NotPlanned
            ? Shipped(item.Shipped?.Value)
            : Ahead(item.Certainty?.Value ?? Certainty.Exploring, item.Target?.Value);

    /// <summary>When a beta begins, never finer than the item's own timing may be said.</summary>
    public string BetaFrom(ItemDocument item, Period from) =>
        from.CoarsenTo(FinestOf(item.Certainty?.Value ?? Certainty.Exploring)) is { } said ? $"From {dates.InSentence(said)}" : "Date to follow";

    /// <summary>The finest grain that certainty, and then the reader, allow: what a target can only coarsen.</summary>
    public Grain FinestOf(Certainty certainty)
    {
        var byCertainty = certainty switch
        {
            Certainty.Committed => grants.Day ? Grain.Day : Grain.Month,
            Certainty.Planned => Grain.Quarter,
            Certainty.Roadmapped => Grain.Half,
            Certainty.Exploring or Certainty.NotPlanned => Grain.None,
            _ => throw new UnreachableException($"certainty {certainty}"),
        };
        return byCertainty < grants.Finest ? byCertainty : grants.Finest;
    }

    /// <summary>The day that something shipped is a fact, and may be said to everyone who may know the item.</summary>
    private Timing Shipped(DateOnly? day) => day is { } known
        ? new("Shipped", dates.Day(known), $"Shipped {dates.Day(known)}", null, new TimeSpanWords(Grain.Day, known, known, dates.Day(known)))
        : new("Shipped", "available today", "Shipped", null, null);

    private Timing Ahead(Certainty certainty, Period? target)
    {
        var said = target?.CoarsenTo(FinestOf(certainty));
        var (lead, rest) = said is { } period ? Dated(certainty, period) : Undated(certainty);
        var sentence = said is null && certainty == Certainty.Exploring ? "We’re exploring this"
            : said is null && certainty == Certainty.Roadmapped ? "On our roadmap"
            : said is null && certainty != Certainty.NotPlanned ? $"{lead}, {rest}"
            : $"{lead} {rest}";
        return new Timing(lead, rest, sentence, certainty, said is { } span ? new TimeSpanWords(span.Grain, span.First, span.Last, dates.Label(span)) : null);
    }

    private (string Lead, string Then) Dated(Certainty certainty, Period period) => certainty switch
    {
        Certainty.Committed => (period.Grain == Grain.Day ? "Shipping on" : "Shipping in", dates.InSentence(period)),
        Certainty.Planned => ("Targeting", dates.InSentence(period)),
        Certainty.Roadmapped => ("On our roadmap", $"for {dates.InSentence(period)}"),
        _ => throw new UnreachableException($"{certainty} says no time"),
    };

    /// <summary>The same words whether no date was set or none may be said: the difference would tell.</summary>
    private static (string Lead, string Then) Undated(Certainty certainty) => certainty switch
    {
        Certainty.Committed => ("In the works", "date to follow"),
        Certainty.Planned => ("Planned", "date to follow"),
        Certainty.Roadmapped => ("On our roadmap", "no date yet"),
        Certainty.Exploring => ("We’re exploring", "no date yet"),
        Certainty.NotPlanned => ("Not on", "our current roadmap"),
        _ => throw new UnreachableException($"certainty {certainty}"),
    };
}
