namespace Waymark.Pdf.Tests.Archive;

/// <summary>
/// Checks a file against PDF/A-2 (ISO 19005-2), as far as can be said without drawing it: each finding names the section that it breaks. The rules are
/// written from the standard and know nothing of how the writer works. Not looked at: glyphs of CFF programs, JPEG 2000, and what only a person can judge.
/// </summary>
internal static class ArchiveCheck
{
    public static IReadOnlyList<string> Check(ArchiveFile file) =>
        [.. FileRules.Check(file).Concat(GraphicsRules.Check(file)).Concat(FontRules.Check(file)).Concat(InteractionRules.Check(file)).Concat(MetadataRules.Check(file)).Distinct()];
}
