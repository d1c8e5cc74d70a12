using System.Globalization;
using System.Text.RegularExpressions;
using Waymark.Layouts.Look;

namespace Waymark.Sites.Tests;

/// <summary>What the style sheet promises: contrast under the watermark, nothing from elsewhere, fonts within their budget.</summary>
public sealed partial class LookTests
{
    private const int FontBudget = 160 * 1024;

    /// <summary>Text of 4.5:1 on each surface where the layouts set it, the watermark drawn over both.</summary>
    [Theory]
    [InlineData("ink", "paper wash tint ask-tint")]
    [InlineData("ink-2", "paper wash tint ask-tint")]
    [InlineData("ink-3", "paper")]
    [InlineData("ask", "paper ask-tint")]
    [InlineData("good", "paper")]
    [InlineData("wait", "paper")]
    [InlineData("bad", "paper")]
    public void TextKeepsItsContrastUnderTheWatermark(string text, string surfaces)
    {
        foreach (var mode in Modes())
        {
            foreach (var surface in surfaces.Split(' '))
            {
                Assert.True(Contrast(mode.Colour(text), mode.Colour(surface)) >= 4.5, $"{text} on {surface}");
                Assert.True(Contrast(mode.Marked(text), mode.Marked(surface)) >= 4.5, $"{text} on {surface} under the watermark");
            }
        }
    }

    [Fact]
    public void WhatCarriesMeaningHasThreeToOne()
    {
        foreach (var mode in Modes()) Assert.True(Contrast(mode.Marked("edge"), mode.Marked("paper")) >= 3);
    }

    [Fact]
    public void EveryVariableThatIsUsedIsDefined()
    {
        foreach (var css in Sheets())
        {
            var defined = Definition().Matches(css).Select(match => match.Groups["name"].Value).Append("--accent-light").Append("--accent-dark").ToHashSet(StringComparer.Ordinal);
            Assert.All(Use().Matches(css), use => Assert.Contains(use.Groups["name"].Value, defined));
        }
    }

    [Fact]
    public void AStyleSheetLoadsNothingButItsFonts()
    {
        foreach (var css in Sheets())
        {
            Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
            Assert.DoesNotContain("/*", css, StringComparison.Ordinal);
            Assert.All(Address().Matches(css), address => Assert.Matches(@"^fonts/[a-z0-9-]+\.woff2$", address.Groups["address"].Value));
        }
    }

    [Theory]
    [InlineData("plain", "latin")]
    [InlineData("Łódź, žluťoučký, Sørensen", "latin extended")]
    [InlineData("Θάλασσα", "latin greek")]
    [InlineData("Сад", "latin cyrillic")]
    [InlineData("שדה", "latin")]
    public void ASiteCarriesTheScriptsOfItsWords(string words, string scripts) =>
        Assert.Equal(scripts.Split(' '), WebFont.For([words]).Select(font => font.Script).Distinct().OrderBy(Script.All.IndexOf).Select(script => script.Name));

    [Theory]
    [InlineData("Łódź Θάλασσα")]
    [InlineData("Łódź Сад")]
    [InlineData("Θάλασσα Сад")]
    public void FontsStayWithinTheirBudget(string words)
    {
        var bytes = WebFont.For([words]).Sum(font => font.Bytes.Length);

        Assert.InRange(bytes, 1, FontBudget);
    }

    /// <summary>'Source' is reserved by the fonts' licence for the unmodified files.</summary>
    [Fact]
    public void NoWebFontCarriesTheReservedName() => Assert.All(WebFont.All, font => Assert.StartsWith("Waymark ", font.Family, StringComparison.Ordinal));

    [Fact]
    public void ScriptsDoNotOverlap()
    {
        for (var character = 0x20; character < 0x3000; character++)
            Assert.True(Script.All.Count(script => script.OccursIn(((char)character).ToString())) <= 1, $"U+{character:X4}");
    }

    private static string[] Sheets() => [StyleSheet.ForMicrosite(WebFont.All), StyleSheet.ForInternalSite(WebFont.All)];

    private static Mode[] Modes()
    {
        var css = StyleSheet.ForMicrosite([]);
        var dark = css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        return [new Mode(Colours(css[..dark]), Multiplied: true), new Mode(Colours(css[dark..]), Multiplied: false)];
    }

    private static Dictionary<string, int[]> Colours(string css)
    {
        var colours = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (Match match in Colour().Matches(css)) colours.TryAdd(match.Groups["name"].Value, [.. Convert.FromHexString(match.Groups["colour"].Value).Select(part => (int)part)]);
        return colours;
    }

    private static double Contrast(int[] one, int[] other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + .05) / (dark + .05);
    }

    /// <summary>Relative luminance, WCAG 2.2.</summary>
    private static double Luminance(int[] colour)
    {
        var linear = colour.Select(part => part / 255.0).Select(part => part <= .04045 ? part / 12.92 : Math.Pow((part + .055) / 1.055, 2.4)).ToArray();
        return (.2126 * linear[0]) + (.7152 * linear[1]) + (.0722 * linear[2]);
    }

    private sealed record Mode(Dictionary<string, int[]> Colours, bool Multiplied)
    {
        public int[] Colour(string name) => Colours[name];

        /// <summary>The colour where a letter of the watermark crosses it: multiplied in the light, screened in the dark.</summary>
        public int[] Marked(string name) =>
            [.. Colours[name].Zip(Colours["mark"], (part, mark) => Multiplied ? part * mark / 255 : 255 - ((255 - part) * (255 - mark) / 255))];
    }

    [GeneratedRegex("--(?<name>[a-z0-9-]+):\\s*#(?<colour>[0-9a-f]{6})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colour();

    [GeneratedRegex(@"(?<name>--[a-z0-9-]+):", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Definition();

    [GeneratedRegex(@"var\((?<name>--[a-z0-9-]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Use();

    [GeneratedRegex(@"url\((?<address>[^)]*)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
