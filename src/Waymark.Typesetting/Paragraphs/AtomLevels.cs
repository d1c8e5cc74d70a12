using System.Text;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Paragraphs;

/// <summary>Gives the atoms of a paragraph their directions: a part is divided where its letters change theirs.</summary>
internal static class AtomLevels
{
    /// <returns>The atoms with their levels, and the paragraph's own: 1 where it runs from right to left.</returns>
    /// <param name="isRight">Whether a paragraph without letters runs from right to left, as its page does.</param>
    public static (List<Atom> Atoms, byte Base) Resolve(List<Atom> atoms, Meter meter, bool isRight)
    {
        var text = new List<Rune>();
        foreach (var atom in atoms)
        {
            foreach (var part in atom.Parts) text.AddRange(RunesOf(part));
            text.Add(new Rune(' ')); // also where no space stands: it changes no direction inside a word of one
        }

        var (levels, paragraph) = Bidi.LevelsOf(text, isRight);
        var at = 0;
        var resolved = new List<Atom>(atoms.Count);
        foreach (var atom in atoms)
        {
            var parts = new List<Part>();
            foreach (var part in atom.Parts)
            {
                var runes = RunesOf(part).ToArray();
                parts.AddRange(part is TextPart words ? Divide(words, runes, levels.AsSpan(at, runes.Length), meter) : [part with { Level = levels[at] }]);
                at += runes.Length;
            }

            resolved.Add(new Atom([.. parts], atom.After) { Space = atom.Space, SpaceLevel = levels[at++], Hyphen = atom.Hyphen, Kern = atom.Kern, BreakCost = atom.BreakCost });
        }

        return (resolved, paragraph);
    }

    /// <summary>A slot counts as one letter from left to right: one with other letters is not used (<see cref="AtomBuilder.AddChoice"/>).</summary>
    private static StringRuneEnumerator RunesOf(Part part) => (part is TextPart text ? text.Text : "x").EnumerateRunes();

    private static List<Part> Divide(TextPart part, Rune[] runes, ReadOnlySpan<byte> levels, Meter meter)
    {
        var divided = new List<Part>();
        for (var start = 0; start < runes.Length;)
        {
            var end = start + 1;
            while (end < runes.Length && levels[end] == levels[start]) end++;
            var text = string.Concat(runes[start..end]);
            divided.Add(part with { Text = text, Width = meter.WidthOf(text, part.Style), Level = levels[start] });
            start = end;
        }

        return divided;
    }
}
