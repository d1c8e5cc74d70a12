namespace Waymark.Pdf.Images;

/// <summary>An image cannot be put into a file: it is broken, too large, or of a kind that is not written. The message says what to do.</summary>
public sealed class ImageFormatException(string imageId, string problem) : FormatException($"image '{imageId}': {problem}")
{
    /// <summary>Id of the image in the document, by which the caller finds the file and line that named it.</summary>
    public string ImageId { get; } = imageId;

    /// <summary>What is wrong, without the id.</summary>
    public string Problem { get; } = problem;
}
