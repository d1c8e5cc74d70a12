using System.Globalization;
using Spectre.Console;
using Waymark.Cli.Making;
using Waymark.Marks.Accusation;

namespace Waymark.Cli.Console;

/// <summary>Says how strongly a copy is marked, when it is made: later would be too late to do something about it.</summary>
internal static class Strength
{
    /// <summary>Copies that a leak is compared with, for what is said here.</summary>
    private const int Copies = 1000;

    /// <summary>A thousand times better than an accusation needs.</summary>
    private const double Sure = 1e-9;

    /// <summary>Fewer slots are a warning: among a thousand copies a leak with a twentieth of its slots misread takes about so many (<see cref="Certainty.SlotsFor"/>).</summary>
    private const int Certifiable = 60;

    public static void SayStrength(this Terminal terminal, Order order, EditionPrint print)
    {
        foreach (var format in order.Paged)
        {
            var document = print.In(format);
            var positions = document.Positions;
            var slots = positions.Count + print.WordingBits;
            terminal.Say(string.Create(CultureInfo.InvariantCulture,
                $"{order.Audience.CustomerId}, {format.Name} of {document.Pages} pages: {slots} slots ({positions.Words.All.Length} word positions, {positions.Lines.All.Length} line positions, {print.WordingBits} wordings); {Reach(slots, document.Pages)}."));
            int[] weak = [.. Enumerable.Range(0, document.Pages).Where(page => positions.CountOn(page) < Certainty.SlotsFor(Judgement.CertainAtMost, Copies))];
            if (weak.Length > 0) terminal.Say($"  By itself no copy can be told from page {string.Join(", ", weak.Select(page => page + 1))}: too few words for positions.");
        }

        terminal.Say($"{order.Audience.CustomerId}, text alone: {print.WordingBits} slots; {Reach(print.WordingBits, pages: 1).Replace("a page", "the text", StringComparison.Ordinal)}.");
        terminal.WarnOfText(order, print);
    }

    /// <summary>Warns where text that is copied out of a handout would not tell whose copy it was.</summary>
    public static void WarnOfText(this Terminal terminal, Order order, EditionPrint print)
    {
        if (print.WordingBits >= Certifiable) return;
        var bound = Certainty.BoundFrom(print.WordingBits, Copies);
        var reach = bound < 1
            ? string.Create(CultureInfo.InvariantCulture, $"among {Copies:N0} copies an innocent one would agree so well with a chance of {bound:0e+0} at best, and nobody is named above 1e-6")
            : "too few to name a copy by";
        terminal.SayMarkup(string.Create(CultureInfo.InvariantCulture,
            $"[yellow]warning:[/] {Markup.Escape(order.Audience.CustomerId)}: text that is copied or typed out of this handout cannot be traced. It has {print.WordingBits} places where copies differ in wording, {reach}; it takes about {Certifiable}. Write more :vary[[…|…]] or entries in content/wording.yml."));
    }

    /// <summary>What part certifies one in a thousand million among a thousand copies, or what all of it does.</summary>
    private static string Reach(int slots, int pages)
    {
        var needed = Certainty.SlotsFor(Sure, Copies);
        if (slots < needed) return Certainty.BoundFrom(slots, Copies) is < 1 and var bound ? string.Create(CultureInfo.InvariantCulture, $"all of it certifies {bound:0e+0}") : "no copy can be told from it";
        return $"certifies 1e-9 from {PartIn((double)needed * pages / slots)}";
    }

    private static string PartIn(double pages) => pages switch
    {
        <= 0.125 => "an eighth of a page",
        <= 0.25 => "a quarter of a page",
        <= 0.5 => "half a page",
        <= 1 => "a page",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(pages)} pages"),
    };
}
