using Waymark.Pages.Structure;

namespace Waymark.Typesetting.Blocks;

internal static class Roles
{
    /// <summary>The role of a heading; PDF has six levels, and what is deeper is of the sixth.</summary>
    public static Role HeadingOf(int level) => Role.Heading1 + (Math.Clamp(level, 1, 6) - 1);
}
