namespace Waymark.Vocabulary;

/// <summary>What a language's usual script asks of pages.</summary>
public static class WritingDirection
{
    /// <summary>Whether it is written from right to left.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static bool IsRightToLeft(string language) => LanguageOf(language) is "he" or "iw" or "yi" || Joins(language);

    /// <summary>Whether its letters join, so that they change their shapes beside each other: it is then written from right to left too.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static bool Joins(string language) => LanguageOf(language) is "ar" or "ckb" or "fa" or "ps" or "sd" or "ug" or "ur";

    private static string LanguageOf(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return tag.Split('-')[0].ToLowerInvariant();
    }
}
