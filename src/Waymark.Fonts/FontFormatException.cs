namespace Waymark.Fonts;

/// <summary>A font file breaks its format, or needs something this reader does not do. The message names the table.</summary>
public sealed class FontFormatException(string table, string problem) : FormatException($"font table '{table}': {problem}")
{
    /// <summary>The four-letter tag of the table at fault, or <c>sfnt</c> for the file's own header.</summary>
    public string Table { get; } = table;
}
