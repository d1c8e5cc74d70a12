using System.Collections.Immutable;
using Waymark.Content.Files;
using Waymark.Content.Model;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Reading;

/// <summary>Reads the font files that waymark.yml names. What is in them is judged where text is set.</summary>
internal static class FontFiles
{
    /// <summary>In bytes: a face with all of Chinese, Japanese and Korean has about 20 million.</summary>
    private const int Limit = 40 * 1024 * 1024;

    private const int Most = 4;

    public static WorkspaceSettings Read(WorkspaceSettings settings, ContentFolder folder, DiagnosticBag bag)
    {
        if (settings.Fonts.Length > Most)
            bag.Report(DiagnosticCodes.WrongValue, settings.Fonts[Most].Span, $"{settings.Fonts.Length} fonts are named, and at most {Most} are read", "keep those whose letters the content has");
        return settings with { Fonts = [.. settings.Fonts.Take(Most).Select(font => Read(font, folder, bag)).OfType<FontFile>()] };
    }

    private static FontFile? Read(FontFile font, ContentFolder folder, DiagnosticBag bag)
    {
        if (!folder.Has(font.Path))
        {
            bag.Report(DiagnosticCodes.FontMissing, font.Span, $"the font '{font.Path}' does not exist", "put the font there, or correct the path");
            return null;
        }

        return folder.ReadBytes(font.Path, Limit, "take a font with fewer letters: 40 MiB is the most") is { } bytes ? font with { Bytes = bytes } : null;
    }
}
