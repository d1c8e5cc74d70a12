namespace Waymark.Fonts.Kerning;

/// <summary>One place that kerns pairs. Several are added up.</summary>
internal abstract class KerningSource
{
    /// <summary>Font units to add to the advance of <paramref name="left"/>; zero where nothing is said.</summary>
    public abstract int Between(ushort left, ushort right);
}
