using System.Text;

namespace Waymark.EndToEnd.Running;

/// <summary>The parts of a <c>.tlog-proof</c> that tests look for elsewhere, read as docs/formats/ledger-proof.md describes them.</summary>
internal static class Proof
{
    /// <summary>The 32 bytes of salt in the opening that the proof carries.</summary>
    public static byte[] SaltOf(string path)
    {
        var extra = Convert.FromBase64String(File.ReadAllLines(path)[1]["extra ".Length..]);
        var opening = extra.AsSpan(extra.AsSpan().IndexOf((byte)'\n') + 1);
        return opening.Slice("handout/commit/v1\n".Length, 32).ToArray();
    }

    /// <summary>The forms in which a file may hold these bytes, base64 from each of its starts.</summary>
    public static IEnumerable<(string Form, byte[] Bytes)> EncodingsOf(byte[] bytes)
    {
        yield return ("plain", bytes);
        yield return ("hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes)));
        yield return ("HEXADECIMAL", Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)));
        for (var skipped = 0; skipped < 3; skipped++)
        {
            // What three bytes share with their neighbours is left out at both ends.
            var text = Convert.ToBase64String([.. new byte[skipped], .. bytes]);
            var inner = text[(skipped == 0 ? 0 : 4)..(text.Length / 4 * 4 - 4)];
            yield return ($"base64 from {skipped}", Encoding.ASCII.GetBytes(inner));
            yield return ($"base64url from {skipped}", Encoding.ASCII.GetBytes(inner.Replace('+', '-').Replace('/', '_')));
        }
    }

    /// <inheritdoc cref="EncodingsOf(byte[])"/>
    public static IEnumerable<(string Form, byte[] Bytes)> EncodingsOf(string text)
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
            foreach (var (form, bytes) in EncodingsOf(encoding.GetBytes(text))) yield return ($"{encoding.WebName}, {form}", bytes);
        yield return ("URL", Encoding.ASCII.GetBytes(Uri.EscapeDataString(text)));
        yield return ("HTML", Encoding.UTF8.GetBytes(System.Net.WebUtility.HtmlEncode(text)));
        yield return ("JSON", Encoding.ASCII.GetBytes(System.Text.Json.JsonEncodedText.Encode(text).ToString()));
    }
}
