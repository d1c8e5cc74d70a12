using System.Text;
using Waymark.Verify.Readers;
using Waymark.Verify.Words;

namespace Waymark.Verify.Pdf;

/// <summary>A font as far as text can be read back from what it shows: codes, the text they mean, how far each moves.</summary>
internal sealed class ShownFont
{
    /// <summary>Codes of one byte, which most text has.</summary>
    private const int Narrow = 256;

    private readonly int _codeBytes;
    private readonly CharacterMap? _map;
    private readonly Dictionary<int, double> _widths = [];
    private readonly double _defaultWidth;
    private readonly string?[] _narrowTexts = new string?[Narrow];
    private readonly double[] _narrowWidths = new double[Narrow];

    private ShownFont(Examination scan, PdfFile file, PdfDictionary font, Location at)
    {
        var composite = IsComposite(font);
        _codeBytes = composite ? 2 : 1;
        if (file.Find(font["ToUnicode"]) is { Stream: not null } map && PdfFilters.Decode(scan, file, map, at) is { } decoded) _map = CharacterMap.Read(decoded.Bytes);
        _defaultWidth = composite ? 1000 : 500;
        if (composite)
        {
            var descendant = Descendant(file, font);
            if (file.Resolve(descendant["DW"]) is PdfNumber width) _defaultWidth = width.Value;
            if (file.Resolve(descendant["W"]) is PdfArray widths) CompositeWidths(file, widths.Items);
            return;
        }

        if (file.Resolve(font["Widths"]) is PdfArray simple)
        {
            var first = (file.Resolve(font["FirstChar"]) as PdfNumber)?.Value ?? 0;
            for (var i = 0; i < simple.Items.Count; i++)
            {
                if (file.Resolve(simple.Items[i]) is PdfNumber width) _widths[(int)first + i] = width.Value;
            }
        }

        // A simple font without a map and without an encoding of its own shows plain Latin text.
        var readsAsLatin = font.NameOf("Subtype") != "Type3" && file.DictionaryOf(font["Encoding"])["Differences"] is null;
        for (var code = 0; code < Narrow; code++)
        {
            _narrowTexts[code] = (_map?[code] ?? (readsAsLatin ? PdfTextString.Decode([(byte)code]) : null))?.Replace(WordReader.Boundary, ' ');
            _narrowWidths[code] = _widths.GetValueOrDefault(code, _defaultWidth);
        }
    }

    public static ShownFont Of(Examination scan, PdfFile file, PdfDictionary font, Location at) => new(scan, file, font, at);

    /// <summary>Every object but the map that decides how the font reads, in a fixed order.</summary>
    public static PdfValue?[] PartsOf(PdfFile file, PdfDictionary font)
    {
        if (!IsComposite(font)) return [file.Resolve(font["Widths"]), file.Resolve(font["FirstChar"]), file.Resolve(font["Encoding"])];
        var descendant = Descendant(file, font);
        return [descendant, file.Resolve(descendant["DW"]), file.Resolve(descendant["W"])];
    }

    /// <summary>Whether the parts say everything themselves: a width in an object of its own could be another one in the next file.</summary>
    public static bool IsWholeIn(PdfValue?[] parts) =>
        Array.TrueForAll(parts, part => part is not PdfArray widths || widths.Items.TrueForAll(item => item is PdfNumber || (item is PdfArray list && list.Items.TrueForAll(width => width is PdfNumber))));

    /// <summary>Appends the text of a shown string. False where a code has no known text.</summary>
    /// <param name="advance">How far it moves, in thousandths of the font size; without character and word spacing.</param>
    /// <param name="codes">How many characters were shown.</param>
    /// <param name="spaces">How many of them were single-byte spaces, which word spacing widens.</param>
    public bool Show(ReadOnlySpan<byte> shown, StringBuilder text, out double advance, out int codes, out int spaces)
    {
        var known = true;
        advance = 0;
        spaces = 0;
        if (_codeBytes == 1)
        {
            foreach (var code in shown)
            {
                advance += _narrowWidths[code];
                if (code == ' ') spaces++;
                var read = _narrowTexts[code];
                known &= read is not null;
                if (read is [var letter]) text.Append(letter);
                else text.Append(read);
            }

            codes = shown.Length;
            return known;
        }

        codes = shown.Length / 2;
        for (var i = 0; i + 1 < shown.Length; i += 2)
        {
            var code = (shown[i] << 8) | shown[i + 1];
            advance += _widths.GetValueOrDefault(code, _defaultWidth);
            var read = _map?[code];
            known &= read is not null;
            text.Append(read?.Replace(WordReader.Boundary, ' '));
        }

        return known;
    }

    private static bool IsComposite(PdfDictionary font) => font.NameOf("Subtype") == "Type0";

    private static PdfDictionary Descendant(PdfFile file, PdfDictionary font) => file.DictionaryOf((file.Resolve(font["DescendantFonts"]) as PdfArray)?.Items.FirstOrDefault());

    private void CompositeWidths(PdfFile file, List<PdfValue> widths)
    {
        for (var i = 0; i + 1 < widths.Count;)
        {
            if (file.Resolve(widths[i]) is not PdfNumber first) return;
            if (file.Resolve(widths[i + 1]) is PdfArray list)
            {
                for (var j = 0; j < list.Items.Count; j++)
                {
                    if (file.Resolve(list.Items[j]) is PdfNumber width) _widths[(int)first.Value + j] = width.Value;
                }

                i += 2;
            }
            else if (i + 2 < widths.Count && file.Resolve(widths[i + 1]) is PdfNumber last && file.Resolve(widths[i + 2]) is PdfNumber same)
            {
                for (var code = (int)first.Value; code <= Math.Min(last.Value, first.Value + 0xFFFF); code++) _widths[code] = same.Value;
                i += 3;
            }
            else
            {
                return;
            }
        }
    }
}
