using System.Collections.Immutable;
using System.Text;

namespace Waymark.Fonts;

/// <summary>The faces of a document: those of the house, and those that its workspace brings for letters that they lack.</summary>
/// <param name="supplied">At most <see cref="MostSupplied"/>, in order of preference.</param>
public sealed class FaceSet(ImmutableArray<FontFace> supplied)
{
    public const int MostSupplied = 4;

    /// <summary>The faces of the house alone.</summary>
    public static FaceSet House { get; } = new([]);

    public static bool IsSupplied(FaceRole role) => role >= FaceRole.Supplied1;

    /// <exception cref="ArgumentOutOfRangeException">The document has no such face.</exception>
    public FontFace Get(FaceRole role)
    {
        if (!IsSupplied(role))
            return HouseFonts.Get(role);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(role - FaceRole.Supplied1, supplied.Length, nameof(role));
        return supplied[role - FaceRole.Supplied1];
    }

    /// <summary>The face that sets a character where <paramref name="wanted"/> is asked for; null where none has it.</summary>
    public FaceRole? RoleFor(Rune character, FaceRole wanted)
    {
        if (Get(wanted).TryGetGlyph(character, out _))
            return wanted;
        for (var i = 0; i < supplied.Length; i++)
        {
            if (supplied[i].TryGetGlyph(character, out _))
                return FaceRole.Supplied1 + i;
        }
        return null;
    }
}
