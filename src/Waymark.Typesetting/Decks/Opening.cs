using System.Collections.Immutable;
using Waymark.Handouts.Text;

namespace Waymark.Typesetting.Decks;

/// <summary>What a text begins with: of prose that a reader has in the brief, the one paragraph that a slide may say.</summary>
internal static class Opening
{
    /// <summary>Its first paragraph; null where there is none.</summary>
    public static Paragraph? Of(Prose prose) => prose.IsEmpty ? null : prose.Blocks.OfType<Paragraph>().FirstOrDefault(paragraph => !paragraph.Children.IsDefaultOrEmpty);
}
