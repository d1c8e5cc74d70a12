using Waymark.Content.Model;
using Waymark.Disclosure.Brand;
using Waymark.Disclosure.Tests.Support;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Tests;

public sealed class AccentTests
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21.0)]
    [InlineData("#ffffff", "#ffffff", 1.0)]
    [InlineData("#0e5a49", "#ffffff", 8.2)]
    [InlineData("#82cdb5", "#0f1513", 10.0)]
    [InlineData("#777777", "#ffffff", 4.48)]
    public void ContrastIsThatOfTheStandard(string one, string other, double ratio) =>
        Assert.Equal(ratio, Colour.Parse(one).ContrastWith(Colour.Parse(other)), ratio == 4.48 ? 0.01 : 0.06);

    [Fact]
    public void TheHouseAccentsStandWhereABrandHasNone() => Assert.Equal(("#0e5a49", "#82cdb5", ""), Of(null, null));

    [Fact]
    public void ABrandsAccentsStandWhereTheyCanBeRead() => Assert.Equal(("#0b5563", "#86c9d6", ""), Of("#0b5563", "#86c9d6"));

    [Fact]
    public void ABrandsOneAccentGetsATwinForDarkPages()
    {
        var (light, dark, errors) = Of("#0b5563", null);
        Assert.Equal(("#0b5563", ""), (light, errors));
        Assert.True(Colour.Parse(dark).ContrastWith(Colour.Parse("#33201a")) >= 4.5);
    }

    [Fact]
    public void AnAccentThatCannotBeReadIsRefusedWithOneThatCan()
    {
        var error = Of("#ff8800", null).Errors;
        Assert.StartsWith("content/roadmap/test.md:7:3: error WM2010: the accent #ff8800 cannot be read on every light surface", error, StringComparison.Ordinal);
        var offered = error[^7..];
        Assert.Equal((offered, ""), (Of(offered, null).Light, Of(offered, null).Errors));
    }

    [Fact]
    public void ADarkAccentThatCannotBeReadIsRefusedWithOneThatCan()
    {
        var error = Of(null, "#204040").Errors;
        Assert.Contains("on every dark surface", error, StringComparison.Ordinal);
        Assert.Equal("", Of(null, error[^7..]).Errors);
    }

    [Fact]
    public void WhatIsNoColourIsRefused() => Assert.Contains("WM2011", Of("pine", null).Errors, StringComparison.Ordinal);

    private static (string Light, string Dark, string Errors) Of(string? accent, string? accentDark)
    {
        var diagnostics = new DiagnosticBag();
        var settings = Some.Settings() with { Accent = accent is null ? null : Some.Placed(accent), AccentDark = accentDark is null ? null : Some.Placed(accentDark) };
        var (light, dark) = Accents.Of(settings, diagnostics);
        return (light.ToString(), dark.ToString(), string.Join('\n', diagnostics.ToSorted()));
    }
}
