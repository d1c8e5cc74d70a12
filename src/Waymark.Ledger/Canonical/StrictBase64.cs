namespace Waymark.Ledger.Canonical;

/// <summary>RFC 4648 section 4 base64 with padding, and no second spelling of the same bytes.</summary>
internal static class StrictBase64
{
    /// <exception cref="FormatException">White space, missing padding, or bits after the end that are not zero.</exception>
    public static byte[] Decode(string text)
    {
        var bytes = Convert.FromBase64String(text);
        return Convert.ToBase64String(bytes) == text ? bytes : throw new FormatException("is base64 in a form other than the canonical one");
    }
}
