namespace Waymark.Pdf;

/// <summary>
/// Pages or a copy contradict themselves: a link without its element, an image that is not there, a character that a face lacks.
/// Whoever laid them out is wrong, never the author of the words.
/// </summary>
public sealed class InconsistentDocumentException(string contradiction) : ArgumentException(contradiction);
