using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Verify.Words;

namespace Waymark.Verify.Corpus;

/// <summary>The interchangeable wordings of wording.yml: where one of them stands, a copy may have another.</summary>
internal sealed class ApprovedWordings
{
    private readonly ILookup<ulong, (ulong[] Words, ApprovedWording Set, string Option)> _byFirst;

    public ApprovedWordings(ImmutableArray<ApprovedWording> sets) =>
        _byFirst = sets
            .SelectMany(set => set.Options.Select(option => (Words: WordReader.Read(option).Select(word => word.Hash).ToArray(), set, option)))
            .Where(entry => entry.Words.Length > 0)
            .ToLookup(entry => entry.Words[0], entry => (entry.Words, entry.set, entry.option));

    /// <summary>Every occurrence of an option among the words, with each other option of its set: first word, word after, option.</summary>
    public IEnumerable<(int From, int To, string Option)> In(List<PlacedWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var (option, set, text) in _byFirst[words[i].Word.Hash])
            {
                if (i + option.Length > words.Count || !Matches(words, i, option)) continue;
                foreach (var other in set.Options.Where(other => other != text)) yield return (i, i + option.Length, other);
            }
        }
    }

    private static bool Matches(List<PlacedWord> words, int at, ulong[] option)
    {
        for (var i = 0; i < option.Length; i++)
        {
            if (words[at + i].Word.Hash != option[i]) return false;
        }

        return true;
    }
}
