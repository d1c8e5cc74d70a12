using System.Text;

namespace Waymark.Verify.Pdf;

/// <summary>A ToUnicode map (ISO 32000-2, 9.10.3): from character codes to the text they stand for.</summary>
internal sealed class CharacterMap
{
    // A range that claims more would only cost memory: codes have at most two bytes here.
    private const int MostCodes = 1 << 16;

    private readonly Dictionary<int, string> _texts = [];

    public string? this[int code] => _texts.GetValueOrDefault(code);

    public static CharacterMap Read(ReadOnlyMemory<byte> map)
    {
        var result = new CharacterMap();
        var lexer = new PdfLexer(map, references: false);
        var operands = new List<PdfValue>();
        try
        {
            while (lexer.Next() is { } token && result._texts.Count < MostCodes)
            {
                if (token is not PdfKeyword { Word: var word })
                {
                    operands.Add(token);
                    continue;
                }

                if (word == "endbfchar") result.Chars(operands);
                if (word == "endbfrange") result.Ranges(operands);
                operands.Clear();
            }
        }
        catch (PdfSyntaxException)
        {
            // What was read before the damage is used; codes without text are reported where they are shown.
        }

        return result;
    }

    private void Chars(List<PdfValue> operands)
    {
        for (var i = 0; i + 1 < operands.Count; i += 2)
        {
            if (operands[i] is PdfString code && operands[i + 1] is PdfString text) _texts[CodeOf(code)] = TextOf(text.Bytes);
        }
    }

    private void Ranges(List<PdfValue> operands)
    {
        for (var i = 0; i + 2 < operands.Count; i += 3)
        {
            if (operands[i] is not PdfString from || operands[i + 1] is not PdfString to) continue;
            int first = CodeOf(from), last = Math.Min(CodeOf(to), first + MostCodes);
            for (var code = first; code <= last; code++)
            {
                if (operands[i + 2] is PdfString text) _texts[code] = TextOf(Plus(text.Bytes, code - first));
                else if (operands[i + 2] is PdfArray list && code - first < list.Items.Count && list.Items[code - first] is PdfString each) _texts[code] = TextOf(each.Bytes);
            }
        }
    }

    private static int CodeOf(PdfString code) => code.Bytes.Aggregate(0, (sum, b) => (sum << 8) | b) & 0xFFFFFF;

    private static string TextOf(byte[] bytes) => bytes.Length == 1 ? ((char)bytes[0]).ToString() : Encoding.BigEndianUnicode.GetString(bytes);

    // The last unit of the text counts up along a range.
    private static byte[] Plus(byte[] bytes, int steps)
    {
        var result = (byte[])bytes.Clone();
        for (var i = result.Length - 1; i >= 0 && steps > 0; i--)
        {
            steps += result[i];
            result[i] = (byte)steps;
            steps >>= 8;
        }

        return result;
    }
}
