using Waymark.Pages.Geometry;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Paragraphs;

/// <summary>Cuts atoms that are wider than any line can be: addresses, digests, names of generated things.</summary>
internal static class Overlong
{
    /// <summary>Shortest piece that is cut off at a friendly place, as a part of the measure.</summary>
    private const double ShortestPiece = 0.4;

    public static List<Atom> Cut(List<Atom> atoms, Pt measure, Meter meter)
    {
        if (atoms.TrueForAll(atom => atom.Width + atom.Hyphen <= measure)) return atoms;
        var cut = new List<Atom>(atoms.Count + 4);
        foreach (var atom in atoms)
        {
            if (atom.Width + atom.Hyphen <= measure) cut.Add(atom);
            else cut.AddRange(Pieces(atom, measure - atom.Hyphen, meter));
        }

        return cut;
    }

    private static IEnumerable<Atom> Pieces(Atom atom, Pt measure, Meter meter)
    {
        var line = new List<Part>();
        var used = Pt.Zero;
        foreach (var part in atom.Parts)
        {
            var rest = part;
            while (used + rest.Width > measure)
            {
                if (rest is TextPart text && Fitting(text, measure - used, meter, mayTakeNone: line.Count > 0) is var count and > 0 && count < text.Text.Length)
                {
                    line.Add(Sub(text, 0, count, meter));
                    rest = Sub(text, count, text.Text.Length, meter);
                }
                else if (line.Count == 0)
                {
                    break; // a single letter or slot wider than the measure stands as it is
                }

                yield return new Atom([.. line], Joint.Open);
                line.Clear();
                used = Pt.Zero;
            }

            line.Add(rest);
            used += rest.Width;
        }

        yield return new Atom([.. line], atom.After) { Space = atom.Space, Hyphen = atom.Hyphen, BreakCost = atom.BreakCost };
    }

    /// <summary>How many UTF-16 units of the text fit: up to the friendliest place in the last part that fits.</summary>
    private static int Fitting(TextPart part, Pt room, Meter meter, bool mayTakeNone)
    {
        var fits = 0;
        for (var end = 1; end <= part.Text.Length; end++)
        {
            if (SplitsCharacter(part.Text, end)) continue;
            if (meter.WidthOf(part.Text[..end], part.Style) > room) break;
            fits = end;
        }

        if (fits == 0) return mayTakeNone ? 0 : FirstCharacter(part.Text);
        var (best, rank) = (fits, BreakRules.EmergencyRank(part.Text[fits - 1]));
        for (var end = fits - 1; end >= Math.Max(1, (int)(fits * ShortestPiece)) && rank > 0; end--)
        {
            var here = BreakRules.EmergencyRank(part.Text[end - 1]);
            if (here < rank && !SplitsCharacter(part.Text, end)) (best, rank) = (end, here);
        }

        return best;
    }

    private static int FirstCharacter(string text)
    {
        var end = 1;
        while (end < text.Length && SplitsCharacter(text, end)) end++;
        return end;
    }

    private static bool SplitsCharacter(string text, int at) =>
        at < text.Length && (char.IsLowSurrogate(text[at]) || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark);

    private static TextPart Sub(TextPart part, int from, int to, Meter meter)
    {
        var text = part.Text[from..to];
        return part with { Text = text, Width = meter.WidthOf(text, part.Style) };
    }
}
