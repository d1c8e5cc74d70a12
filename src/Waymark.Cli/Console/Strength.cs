using Waymark.Cli.Making;

namespace Waymark.Cli.Console;

/// <summary>Says how strongly a copy is marked, when it is made: later would be too late to do something about it.</summary>
internal static class Strength
{
    /// <summary>
    /// Slots that name one copy among a thousand with a chance of 10^-6 in all of a false accusation, at 2 % of bits read wrongly:
    /// MARKS.md 3.2, exact binomial.
    /// </summary>
    private const int Certifiable = 52;

    public static void SayStrength(this Terminal terminal, Order order, EditionPrint print)
    {
        var documents = order.Paged.Select(format => $"{format.Name} of {print.In(format).Pages} pages, {print.In(format).ShiftBits} word positions; ");
        // Every format has the same wordings, and word positions of its own.
        var slots = print.WordingBits + order.Paged.Select(format => print.In(format).ShiftBits).DefaultIfEmpty(0).Min();
        terminal.Say($"{order.Audience.CustomerId}: {string.Concat(documents)}{print.WordingBits} wordings identify this copy.");
        if (slots < Certifiable)
            terminal.SayMarkup($"[yellow]warning:[/] only {slots} slots; a leak of this copy can become a lead, never a certain trace ({Certifiable} would do). Write more :vary[…|…] or wording.yml entries.");
    }
}
