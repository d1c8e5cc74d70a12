using Waymark.Content.Model;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Brand;

/// <summary>
/// The accent of light and of dark pages. A brand may set both; one that cannot be read on every surface is refused with the nearest
/// one that can.
/// </summary>
internal static class Accents
{
    /// <summary>The least contrast of text (WCAG 2.2, 1.4.3). The 3:1 that marks need (1.4.11) follows from it.</summary>
    private const double TextContrast = 4.5;

    private static readonly Colour HouseLight = Colour.Parse("#0e5a49");
    private static readonly Colour HouseDark = Colour.Parse("#82cdb5");

    /// <summary>Paper, wash, tint and the tint of questions.</summary>
    private static readonly Colour[] LightSurfaces = [Colour.Parse("#ffffff"), Colour.Parse("#f4f6f4"), Colour.Parse("#e6f1ed"), Colour.Parse("#fbeee8")];
    private static readonly Colour[] DarkSurfaces = [Colour.Parse("#0f1513"), Colour.Parse("#171e1b"), Colour.Parse("#15302a"), Colour.Parse("#33201a")];

    private static readonly Colour Black = new(0, 0, 0);
    private static readonly Colour White = new(255, 255, 255);

    /// <summary>Light and dark accent. Where a brand names only the light one, the dark one is the nearest lighter tone that can be read.</summary>
    public static (Colour Light, Colour Dark) Of(WorkspaceSettings settings, DiagnosticBag diagnostics)
    {
        if (settings.Accent is not { } written)
        {
            return (HouseLight, settings.AccentDark is { } only ? Checked(only, DarkSurfaces, White, "dark", diagnostics) : HouseDark);
        }

        var light = Checked(written, LightSurfaces, Black, "light", diagnostics);
        var dark = settings.AccentDark is { } darkWritten ? Checked(darkWritten, DarkSurfaces, White, "dark", diagnostics) : Nearest(light, DarkSurfaces, White);
        return (light, dark);
    }

    private static Colour Checked(Placed<string> written, Colour[] surfaces, Colour end, string mode, DiagnosticBag diagnostics)
    {
        if (!Colour.TryParse(written.Value, out var colour))
        {
            diagnostics.Error("WM2011", written.Span, $"'{written.Value}' is not a colour", "write it as #rrggbb");
            return end;
        }

        var nearest = Nearest(colour, surfaces, end);
        if (nearest != colour)
        {
            diagnostics.Error("WM2010", written.Span, $"the accent {colour} cannot be read on every {mode} surface: text needs a contrast of 4.5 to 1", $"the nearest one that passes is {nearest}");
        }

        return nearest;
    }

    /// <summary>The first colour on the way to <paramref name="end"/> that can be read; black or white itself always can.</summary>
    private static Colour Nearest(Colour colour, Colour[] surfaces, Colour end)
    {
        for (var step = 0; step < 255; step++)
        {
            var tone = colour.Towards(end, step);
            if (surfaces.All(surface => tone.ContrastWith(surface) >= TextContrast)) return tone;
        }

        return end;
    }
}
