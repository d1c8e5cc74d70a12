namespace Waymark.Verify;

/// <summary>How much work a scan does before it refuses. Finished output stays far below; a hostile file does not.</summary>
internal static class ScanLimits
{
    /// <summary>Files and archive entries of one output.</summary>
    public const int Files = 10_000;

    /// <summary>Bytes of one file, packed or unpacked.</summary>
    public const int FileBytes = 128 << 20;

    /// <summary>Bytes that all decompression of one scan may make.</summary>
    public const long InflatedBytes = 512L << 20;

    /// <summary>Containers and encodings inside each other: an archive in an archive, base64 in base64.</summary>
    public const int Depth = 5;

    /// <summary>Filters of one PDF stream.</summary>
    public const int Filters = 4;

    /// <summary>Objects inside objects of a PDF, elements inside elements of a page.</summary>
    public const int Nesting = 200;

    /// <summary>Objects of one PDF.</summary>
    public const int PdfObjects = 200_000;

    /// <summary>Findings of one scan; more would tell nobody more.</summary>
    public const int Findings = 500;

    /// <summary>Pixels of an image whose content is compared.</summary>
    public const long Pixels = 50_000_000;

    /// <summary>Characters of an excerpt.</summary>
    public const int Excerpt = 120;
}
