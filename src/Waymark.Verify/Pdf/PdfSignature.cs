using System.Globalization;
using System.Text;

namespace Waymark.Verify.Pdf;

/// <summary>A dictionary in writing, so that streams that are told apart by theirs alone can be.</summary>
internal static class PdfSignature
{
    /// <returns>Null where it refers to other objects, strings of which nobody knows what they mean, or more than a stream needs.</returns>
    public static string? Of(PdfDictionary dictionary)
    {
        var text = new StringBuilder();
        return TryWrite(dictionary, text, 0) ? text.ToString() : null;
    }

    private static bool TryWrite(PdfValue value, StringBuilder text, int depth)
    {
        switch (value)
        {
            case PdfName name: text.Append('/').Append(name.Name).Append(' '); return true;
            case PdfNumber number: text.Append(number.Value.ToString("R", CultureInfo.InvariantCulture)).Append(' '); return true;
            case PdfArray array when depth < 4:
                text.Append('[');
                if (!array.Items.TrueForAll(item => TryWrite(item, text, depth + 1))) return false;
                text.Append(']');
                return true;
            case PdfDictionary dictionary when depth < 4:
                text.Append("<<");
                foreach (var (key, inner) in dictionary.Entries)
                {
                    text.Append('/').Append(key).Append(' ');
                    if (!TryWrite(inner, text, depth + 1)) return false;
                }

                text.Append(">>");
                return true;
            default: return false;
        }
    }
}
