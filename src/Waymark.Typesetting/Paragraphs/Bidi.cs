using System.Globalization;
using System.Text;

namespace Waymark.Typesetting.Paragraphs;

/// <summary>
/// Directions of text: the rules of Unicode Standard Annex 9 for a paragraph without embeddings, overrides and isolates, whose marks content
/// may not have. Brackets are neutral like other signs (rule N0 is left out), and Arabic figures are not told from others.
/// </summary>
internal static class Bidi
{
    private enum Kind : byte { Left, Right, Number, Separator, Terminator, Neutral, Mark }

    public static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)
        && Rune.IsLetter(rune);

    /// <summary>The embedding level of every character, 0 to 2; odd ones run from right to left. The paragraph's own level is that of its first letter.</summary>
    /// <param name="isRight">What a paragraph without letters is.</param>
    public static (byte[] Levels, byte Base) LevelsOf(IReadOnlyList<Rune> text, bool isRight = false)
    {
        var kinds = new Kind[text.Count];
        for (var i = 0; i < kinds.Length; i++) kinds[i] = KindOf(text[i]);
        var first = Array.FindIndex(kinds, kind => kind is Kind.Left or Kind.Right);
        var direction = first >= 0 ? kinds[first] : isRight ? Kind.Right : Kind.Left;
        ResolveNumbers(kinds, direction);
        ResolveNeutrals(kinds, direction);
        var runsRight = direction == Kind.Right;
        return ([.. kinds.Select(kind => kind switch { Kind.Right => (byte)1, Kind.Number => (byte)2, _ => runsRight ? (byte)2 : (byte)0 })], runsRight ? (byte)1 : (byte)0);
    }

    /// <summary>Order of items on a line from left to right, by their levels in reading order (rule L2).</summary>
    public static int[] VisualOrder(IReadOnlyList<byte> levels)
    {
        var order = Enumerable.Range(0, levels.Count).ToArray();
        for (var level = levels.Count == 0 ? 0 : levels.Max(); level > 0; level--)
        {
            for (var start = 0; start < order.Length; start++)
            {
                var end = start;
                while (end < order.Length && levels[order[end]] >= level) end++;
                if (end > start) Array.Reverse(order, start, end - start);
                start = Math.Max(start, end);
            }
        }

        return order;
    }

    /// <summary>A line of text as its letters stand from left to right.</summary>
    public static IEnumerable<Rune> InVisualOrder(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        return runes.Any(IsRightToLeft) ? VisualOrder(LevelsOf(runes).Levels).Select(index => runes[index]) : runes;
    }

    private static Kind KindOf(Rune rune) => rune.Value switch
    {
        '+' or '-' or ',' or '.' or '/' or ':' or 0xA0 => Kind.Separator,
        '#' or '$' or '%' or 0xB0 or 0x20AC or 0xA3 => Kind.Terminator,
        >= '0' and <= '9' => Kind.Number,
        _ when IsRightToLeft(rune) => Kind.Right,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => Kind.Mark,
            _ when Rune.IsLetterOrDigit(rune) => Kind.Left,
            _ => Kind.Neutral,
        },
    };

    /// <summary>Rules W1 to W7.</summary>
    private static void ResolveNumbers(Kind[] kinds, Kind direction)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == Kind.Mark) kinds[i] = i > 0 ? kinds[i - 1] : Kind.Neutral;
            if (kinds[i] == Kind.Separator) kinds[i] = i > 0 && i + 1 < kinds.Length && kinds[i - 1] == Kind.Number && kinds[i + 1] == Kind.Number ? Kind.Number : Kind.Neutral;
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != Kind.Terminator) continue;
            var end = i;
            while (end < kinds.Length && kinds[end] == Kind.Terminator) end++;
            var isNumber = (i > 0 && kinds[i - 1] == Kind.Number) || (end < kinds.Length && kinds[end] == Kind.Number);
            Array.Fill(kinds, isNumber ? Kind.Number : Kind.Neutral, i, end - i);
        }

        var strong = direction;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is Kind.Left or Kind.Right) strong = kinds[i];
            else if (kinds[i] == Kind.Number && strong == Kind.Left) kinds[i] = Kind.Left;
        }
    }

    /// <summary>Rules N1 and N2: between letters of one direction it is theirs, else the paragraph's. Numbers count as running from right to left.</summary>
    private static void ResolveNeutrals(Kind[] kinds, Kind direction)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != Kind.Neutral) continue;
            var end = i;
            while (end < kinds.Length && kinds[end] == Kind.Neutral) end++;
            var before = i == 0 ? direction : Side(kinds[i - 1]);
            var after = end == kinds.Length ? direction : Side(kinds[end]);
            Array.Fill(kinds, before == after ? before : direction, i, end - i);
        }

        static Kind Side(Kind kind) => kind == Kind.Number ? Kind.Right : kind;
    }
}
