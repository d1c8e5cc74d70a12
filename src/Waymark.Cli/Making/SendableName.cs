using System.Globalization;
using Waymark.Vocabulary.Time;

namespace Waymark.Cli.Making;

/// <summary>A name that a person would give a file: <c>Northwind-roadmap-for-Acme-2026-11-20</c>.</summary>
internal static class SendableName
{
    /// <summary>Letters, their marks and digits of the names, in every script, joined by hyphens.</summary>
    public static string Of(string vendor, string customer, DateOnly date) =>
        $"{Words(vendor)}-roadmap-for-{Words(customer)}-{IsoDay.Of(date)}";

    private static string Words(string text) =>
        string.Join('-', string.Concat(text.Select(c => IsOfAWord(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsOfAWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
