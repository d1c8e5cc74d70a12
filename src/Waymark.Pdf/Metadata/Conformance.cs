namespace Waymark.Pdf.Metadata;

/// <summary>Standards that a file may claim in its metadata.</summary>
[Flags]
internal enum Conformance
{
    None = 0,

    /// <summary>PDF/UA-1, ISO 14289-1.</summary>
    Accessible = 1,

    /// <summary>PDF/A-2a, ISO 19005-2.</summary>
    Archive = 2,
}
