using Waymark.Handouts;
using Waymark.Vocabulary;

namespace Waymark.Typesetting.Decks;

/// <summary>The next thing that comes of a theme.</summary>
internal static class ThemeNext
{
    public static Item? Of(Edition edition, Theme theme) => edition.Sections.Where(section => section.Stage is Stage.ComingSoon or Stage.Horizon)
        .SelectMany(section => section.Items).FirstOrDefault(item => item.ThemeId == theme.Id);
}
