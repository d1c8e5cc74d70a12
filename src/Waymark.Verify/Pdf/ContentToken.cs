namespace Waymark.Verify.Pdf;

internal enum ContentKind { Number, Text, Value, Open, Close }

/// <summary>
/// An operand of a content stream. Numbers and plain strings, of which there are thousands, are no objects; the brackets of an array stand among its
/// items.
/// </summary>
/// <param name="Number">Of a number.</param>
/// <param name="Start">Offset of a plain string's bytes in the content.</param>
/// <param name="Length">How many they are.</param>
/// <param name="Value">Anything else.</param>
internal readonly record struct ContentToken(ContentKind Kind, double Number = 0, int Start = 0, int Length = 0, PdfValue? Value = null);
