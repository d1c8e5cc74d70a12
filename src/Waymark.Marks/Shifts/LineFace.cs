using Waymark.Fonts;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;

namespace Waymark.Marks.Shifts;

/// <summary>The face and size that a line is measured in.</summary>
internal static class LineFace
{
    /// <summary>Those of its first word of letters that are text. Null for a line without.</summary>
    public static (FaceRole Face, Pt Size)? Of(TextLine line) =>
        line.Pieces.OfType<Word>().FirstOrDefault(word => word.Content is not null && word.Rise == Pt.Zero && !word.IsRightToLeft && word.Text.Any(char.IsLetter)) is { } first ? (first.Face, first.Size) : null;
}
