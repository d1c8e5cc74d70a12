using Waymark.Handouts;
using Waymark.Pages.Geometry;

namespace Waymark.Typesetting.Type;

/// <summary>The colours of a page: ink on paper, one accent, one interruption. A brand replaces the accent and nothing else.</summary>
internal sealed record Palette(Colour Accent)
{
    public Colour Paper { get; } = Colour.White;
    public Colour Wash { get; } = Colour.Parse("#f4f6f4");
    public Colour Tint { get; } = Colour.Parse("#e6f1ed");
    public Colour AskTint { get; } = Colour.Parse("#fbeee8");
    public Colour Ink { get; } = Colour.Parse("#14201c");

    /// <summary>Running text of items, and notes.</summary>
    public Colour Soft { get; } = Colour.Parse("#46544e");

    /// <summary>Labels.</summary>
    public Colour Faint { get; } = Colour.Parse("#5e6b65");
    public Colour Ask { get; } = Colour.Parse("#b0401a");

    /// <summary>Lines that carry meaning; 3:1 on every surface.</summary>
    public Colour Edge { get; } = Colour.Parse("#7c8883");

    /// <summary>Lines that only separate.</summary>
    public Colour Hairline { get; } = Colour.Parse("#d5dbd7");

    /// <summary>The watermark, multiplied over what lies below.</summary>
    public Colour Mark { get; } = Colour.Parse("#e8ece9");

    public static Palette Of(Vendor vendor) => new(Colour.Parse(vendor.Brand.Accent));
}
