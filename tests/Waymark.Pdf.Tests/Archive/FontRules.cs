using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Waymark.Pdf.Tests.Archive;

/// <summary>Section 6.2.11: every font is in the file, says which letters its codes are, and is as wide as it says.</summary>
internal static partial class FontRules
{
    public static IEnumerable<string> Check(ArchiveFile file)
    {
        foreach (var font in file.Dictionaries.Where(dictionary => (string?)dictionary["/Type"] == "/Font"))
            foreach (var problem in CheckFont(file, font))
                yield return problem;
    }

    private static IEnumerable<string> CheckFont(ArchiveFile file, JsonObject font)
    {
        var subtype = (string?)font["/Subtype"];
        var descriptor = file.Objects.Dictionary(font["/FontDescriptor"]);
        if (subtype is not ("/Type0" or "/Type3") && descriptor["/FontFile"] is null && descriptor["/FontFile2"] is null && descriptor["/FontFile3"] is null)
            yield return "6.2.11.4: a font is not embedded";
        if (subtype is "/CIDFontType2" && font["/CIDToGIDMap"] is null)
            yield return "6.2.11.3.2: a CID font does not say which glyphs its ids are";
        if (subtype is not ("/CIDFontType0" or "/CIDFontType2") && font["/ToUnicode"] is null)
            yield return "6.2.11.7: a font does not say which letters its codes are";
        if (font["/ToUnicode"] is { } map && NoLetter().IsMatch(Encoding.ASCII.GetString(file.Objects.Data(map))))
            yield return "6.2.11.7.2: a code is the letter 0, FEFF or FFFE";
        if (subtype != "/TrueType")
            yield break;
        var symbolic = ((int?)descriptor["/Flags"] & 4) == 4;
        if (symbolic && font["/Encoding"] is not null)
            yield return "6.2.11.6: a symbolic TrueType font has an encoding";
        if (!symbolic && (string?)file.Objects.Resolve(font["/Encoding"]) is not ("/WinAnsiEncoding" or "/MacRomanEncoding") && font["/Encoding"] is not JsonObject)
            yield return "6.2.11.6: a TrueType font that is not symbolic has no encoding";
        if (symbolic && descriptor["/FontFile2"] is { } program)
            foreach (var problem in Widths(file, font, new Program(file.Objects.Data(program))))
                yield return problem;
    }

    private static IEnumerable<string> Widths(ArchiveFile file, JsonObject font, Program program)
    {
        var first = (int)font["/FirstChar"]!;
        var widths = file.Objects.Array(font["/Widths"]);
        for (var i = 0; i < widths.Count; i++)
        {
            var said = double.Parse(widths[i].ToJsonString(), CultureInfo.InvariantCulture);
            if (said == 0)
                continue;
            if (program.GlyphOf(first + i) is not (> 0 and var glyph))
                yield return "6.2.11.8: a code with a width has no glyph";
            else if (Math.Abs(program.WidthOf(glyph) - said) > 1)
                yield return "6.2.11.5: a width is not that of the font program";
        }
    }

    [GeneratedRegex("<[0-9A-F]+>\\s*<(0000|FEFF|FFFE)>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoLetter();

    /// <summary>As much of a TrueType program as tells glyphs of codes and their widths.</summary>
    private sealed class Program(byte[] bytes)
    {
        public int GlyphOf(int code)
        {
            var table = Table("cmap");
            var subtable = table + (int)U32(table + 8);
            return U16(subtable) switch
            {
                0 => code < 256 ? bytes[subtable + 6 + code] : 0,
                4 => InSegments(subtable, 0xF000 + code) is > 0 and var high ? high : InSegments(subtable, code),
                6 => code - U16(subtable + 6) is >= 0 and var at && at < U16(subtable + 8) ? U16(subtable + 10 + (2 * at)) : 0,
                var format => throw new NotSupportedException($"a cmap of format {format}"),
            };
        }

        public double WidthOf(int glyph)
        {
            var metrics = U16(Table("hhea") + 34);
            return U16(Table("hmtx") + (4 * Math.Min(glyph, metrics - 1))) * 1000.0 / U16(Table("head") + 18);
        }

        private int InSegments(int subtable, int code)
        {
            var count = U16(subtable + 6) / 2;
            var (ends, starts) = (subtable + 14, subtable + 16 + (2 * count));
            var (deltas, ranges) = (starts + (2 * count), starts + (4 * count));
            for (var i = 0; i < count; i++)
            {
                if (code > U16(ends + (2 * i)))
                    continue;
                if (code < U16(starts + (2 * i)))
                    return 0;
                var range = U16(ranges + (2 * i));
                var glyph = range == 0 ? code : U16(ranges + (2 * i) + range + (2 * (code - U16(starts + (2 * i)))));
                return glyph == 0 ? 0 : (glyph + U16(deltas + (2 * i))) & 0xFFFF;
            }
            return 0;
        }

        private int Table(string tag)
        {
            for (var i = 0; i < U16(4); i++)
                if (Encoding.ASCII.GetString(bytes, 12 + (16 * i), 4) == tag)
                    return (int)U32(12 + (16 * i) + 8);
            throw new InvalidDataException($"The font program has no table {tag}.");
        }

        private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

        private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
    }
}
