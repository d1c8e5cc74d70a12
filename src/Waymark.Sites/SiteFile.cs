namespace Waymark.Sites;

/// <summary>A file of a static site, ready to be written.</summary>
/// <param name="Path">From the site's root, with forward slashes; lower-case ASCII.</param>
public sealed record SiteFile(string Path, ReadOnlyMemory<byte> Bytes);
