using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Shifts;
using Waymark.Marks.Tracing;
using Waymark.Marks.Wording;
using Waymark.Pages;
using Waymark.Pages.Text;

namespace Waymark.Attacks.Rows.Codes;

/// <summary>One page of a copy as the words that a PDF reader would find in it, without making the PDF: for rows with very many leaks.</summary>
internal static class PageLeak
{
    /// <param name="key">The key that the copy is marked with, which need not be the one it is traced with.</param>
    /// <param name="copyId">Of any copy, issued or not; null leaves everything as set: no option but the first, no move.</param>
    /// <param name="document">Index in the edition's documents: 0 is the brief, 1 the deck.</param>
    public static Leak Of(IssuedEdition edition, CopyKey key, string? copyId, int page, int document = 0)
    {
        var layer = LayerOf(edition, key, copyId, document);
        var (text, words) = (new StringBuilder(), ImmutableArray.CreateBuilder<FoundWord>());
        foreach (var line in edition.Documents[document].Pages[page].Lines)
        {
            FoundWord? open = null;
            foreach (var set in CopyText.WordsOf(line, layer))
            {
                open = open is { } begun ? begun with { Text = begun.Text + set.Word.Text } : new FoundWord(set.Word.Text, 0, set.X.Value, set.Baseline.Value);
                if (!set.Word.SpaceAfter) continue;
                words.Add(open.Value);
                open = null;
            }

            if (open is { } last) words.Add(last);
        }

        foreach (var word in words) text.Append(word.Text).Append(' ');
        return new Leak(text.ToString(), words.ToImmutable());
    }

    /// <summary>Slots of a document of an edition under a key.</summary>
    private static readonly ConcurrentDictionary<(string Version, CopyKey Key, int Document), (WordingSlots Wording, Positions Positions)> Slots = new();

    private static CopyLayer LayerOf(IssuedEdition edition, CopyKey key, string? copyId, int document)
    {
        var (wording, positions) = Slots.GetOrAdd((edition.Version, key, document), _ => (WordingSlots.Of(edition.Edition, key), Positions.Of(edition.Documents[document], key)));
        return new CopyLayer
        {
            Facts = new CopyFacts("", "", default, copyId ?? ""),
            Header = [],
            Footer = [],
            Watermark = new Watermark([], default),
            Choices = copyId is null ? [.. wording.All.Select(_ => (byte)0)] : wording.ChoicesOf(new CodeWord(key, copyId)),
            Nudges = copyId is null ? [] : positions.NudgesOf(new CodeWord(key, copyId)),
        };
    }
}
