namespace Waymark.Pdf.Images;

/// <summary>What is wrong with the bytes of an image; whose it is, the caller knows.</summary>
internal sealed class BrokenImageException(string problem) : Exception(problem);
