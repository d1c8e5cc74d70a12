using System.Buffers;

namespace Waymark.Ledger.Records;

/// <summary>Names that may become a path: what a record says is written to disk, also years later, on another system.</summary>
internal static class SafePath
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/\\:*?\"<>|\0");

    /// <summary>Whether the text is one segment of a path: no separator, not hidden, nothing that Windows refuses.</summary>
    public static bool IsSegment(string text) =>
        text.Length is > 0 and <= 200 && !text.StartsWith('.') && !text.EndsWith('.') && !text.EndsWith(' ')
        && !text.AsSpan().ContainsAny(Forbidden) && !text.Any(char.IsControl);

    public static bool IsRelative(string path) => Array.TrueForAll(path.Split('/'), IsSegment);

    /// <exception cref="FormatException">The path leads out of its folder, or is not one that every system can hold.</exception>
    public static string Checked(string path) => IsRelative(path) ? path : throw new FormatException($"'{path}' is not a path below a folder");
}
