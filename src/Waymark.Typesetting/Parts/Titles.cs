using Waymark.Handouts;

namespace Waymark.Typesetting.Parts;

internal static class Titles
{
    /// <summary>The handout's title: its goal in one line, or whose roadmap it is.</summary>
    public static string Of(Edition edition) => edition.Strategy?.Headline ?? $"The {edition.Vendor.ProductFamily} roadmap for {edition.Customer.ShortName}";
}
