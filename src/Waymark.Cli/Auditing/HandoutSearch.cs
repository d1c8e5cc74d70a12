using Waymark.Ledger;
using Waymark.Ledger.Records;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.Auditing;

/// <summary>Finds the entry that issued a handout by what a person copies out of a foot line or a table: the id, or its first characters.</summary>
internal static class HandoutSearch
{
    /// <summary>The last entry that issued the handout; one that was erased only where no other is left.</summary>
    /// <param name="asked">With or without hyphens, in any case.</param>
    /// <exception cref="ContentException">No id begins so, or several do.</exception>
    public static LoggedEntry Find(LedgerReader ledger, string asked)
    {
        var start = asked.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        var found = ledger.ReadEntries()
            .Where(entry => entry.Kind == "handout.publish" && entry.HandoutId?.StartsWith(start, StringComparison.Ordinal) == true)
            .GroupBy(entry => entry.HandoutId, StringComparer.Ordinal)
            .Select(entries => entries.LastOrDefault(entry => entry.Record is not null) ?? entries.Last())
            .ToArray();
        return found is [var entry] && start.Length > 0 ? entry : throw new ContentException(new Diagnostic("WM3007", Severity.Error, SourceSpan.Whole("ledger"), found.Length switch
        {
            0 => $"no handout has an id that begins with '{start}'",
            1 => "an id has at least one character",
            _ => $"{found.Length} handouts have ids that begin with '{start}'",
        })
        {
            Hint = found.Length == 0 ? "list them with: waymark audit list" : "give more of the id",
        });
    }

    /// <inheritdoc cref="Find"/>
    /// <exception cref="ContentException">Or its record was erased.</exception>
    public static (LoggedEntry Entry, HandoutRecord Record) FindHeld(LedgerReader ledger, string asked)
    {
        var entry = Find(ledger, asked);
        return entry.Record is HandoutRecord record ? (entry, record) : throw new ContentException(
            new Diagnostic("WM3011", Severity.Error, SourceSpan.Whole("ledger"), $"the record of handout {entry.HandoutId}, entry {entry.Index}, was erased by entry {entry.ErasedBy}")
            {
                Hint = "its files and names are gone for good; `waymark audit prove` still proves the entry",
            });
    }
}
