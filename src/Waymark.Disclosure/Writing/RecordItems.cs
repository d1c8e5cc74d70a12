using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Waymark.Content.Model;
using Waymark.Disclosure.Time;
using Waymark.Handouts;

namespace Waymark.Disclosure.Writing;

/// <summary>What prose may say of other items: which are in the record, which the reader may know, and their timing.</summary>
/// <param name="all">Every item of the workspace, by id.</param>
/// <param name="knowable">Ids of the items that the reader may know.</param>
/// <param name="present">Ids of the items that the record holds.</param>
internal sealed class RecordItems(
    ImmutableArray<ItemDocument> all, FrozenSet<string> knowable, FrozenSet<string> present, TimingLanguage timing)
{
    private readonly FrozenDictionary<string, ItemDocument> _all = all.ToFrozenDictionary(item => item.Id, StringComparer.Ordinal);

    public bool Holds(string id) => present.Contains(id);

    public bool MayKnow(string id) => knowable.Contains(id);

    /// <summary>When the item comes; null where the reader may not know that there is one.</summary>
    public Timing? TimingOf(string id) => MayKnow(id) ? timing.Of(_all[id]) : null;

    /// <summary>Whether words name an item that the reader may not know: they are its id or title, or hold a title of several words.</summary>
    public bool Reveal(string words, string id)
    {
        var said = Fold(words);
        var title = _all.TryGetValue(id, out var item) ? Fold(item.Title.Value) : "";
        return said == Fold(id) || said == Fold(id.Replace('-', ' '))
            || (title.Length > 0 && (said == title || (title.Contains(' ', StringComparison.Ordinal) && $" {said} ".Contains($" {title} ", StringComparison.Ordinal))));
    }

    /// <summary>Letters and digits in lower case after compatibility normalisation, everything else as single spaces.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark) continue;
            if (Rune.IsLetterOrDigit(rune)) folded.Append(Rune.ToLowerInvariant(rune));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
