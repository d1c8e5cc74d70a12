using System.Text;
using Waymark.Verify.Readers;

namespace Waymark.Verify.Pdf;

/// <summary>A font as far as text can be read back from what it shows: codes, the text they mean, how far each moves.</summary>
internal sealed class ShownFont
{
    private readonly int _codeBytes;
    private readonly CharacterMap? _map;
    private readonly Dictionary<int, double> _widths = [];
    private readonly double _defaultWidth;
    private readonly bool _readsAsLatin;

    private ShownFont(Examination scan, PdfFile file, PdfDictionary font, Location at)
    {
        var composite = font.NameOf("Subtype") == "Type0";
        _codeBytes = composite ? 2 : 1;
        if (file.Find(font["ToUnicode"]) is { Stream: not null } map && PdfFilters.Decode(scan, file, map, at) is { } decoded) _map = CharacterMap.Read(decoded.Bytes);
        // A simple font without a map and without an encoding of its own shows plain Latin text.
        _readsAsLatin = !composite && font.NameOf("Subtype") != "Type3" && file.DictionaryOf(font["Encoding"])["Differences"] is null;
        _defaultWidth = composite ? 1000 : 500;
        if (composite)
        {
            var descendant = file.DictionaryOf((file.Resolve(font["DescendantFonts"]) as PdfArray)?.Items.FirstOrDefault());
            if (file.Resolve(descendant["DW"]) is PdfNumber width) _defaultWidth = width.Value;
            if (file.Resolve(descendant["W"]) is PdfArray widths) CompositeWidths(file, widths.Items);
        }
        else if (file.Resolve(font["Widths"]) is PdfArray widths)
        {
            var first = (file.Resolve(font["FirstChar"]) as PdfNumber)?.Value ?? 0;
            for (var i = 0; i < widths.Items.Count; i++)
            {
                if (file.Resolve(widths.Items[i]) is PdfNumber width) _widths[(int)first + i] = width.Value;
            }
        }
    }

    public static ShownFont Of(Examination scan, PdfFile file, PdfDictionary font, Location at) => new(scan, file, font, at);

    /// <summary>Appends the text of a shown string. False where a code has no known text.</summary>
    /// <param name="advance">How far it moves, in thousandths of the font size; without character and word spacing.</param>
    /// <param name="codes">How many characters were shown.</param>
    /// <param name="spaces">How many of them were single-byte spaces, which word spacing widens.</param>
    public bool Show(byte[] shown, StringBuilder text, out double advance, out int codes, out int spaces)
    {
        var known = true;
        advance = 0;
        (codes, spaces) = (0, 0);
        for (var i = 0; i + _codeBytes <= shown.Length; i += _codeBytes)
        {
            var code = _codeBytes == 1 ? shown[i] : (shown[i] << 8) | shown[i + 1];
            advance += _widths.GetValueOrDefault(code, _defaultWidth);
            codes++;
            if (_codeBytes == 1 && code == ' ') spaces++;
            var read = _map?[code] ?? (_readsAsLatin ? PdfTextString.Decode([shown[i]]) : null);
            known &= read is not null;
            text.Append(read);
        }

        return known;
    }

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
