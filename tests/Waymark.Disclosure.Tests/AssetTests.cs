using System.Collections.Immutable;
using System.Text;
using Waymark.Content.Model;
using Waymark.Disclosure.Assets;
using Waymark.Disclosure.Tests.Support;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Tests;

public sealed class AssetTests
{
    [Fact]
    public void OnlyImagesThatVisibleContentUsesComeAlong()
    {
        var item = Some.Item("x").Saying(
            Tree.Paragraph(Tree.Image("content/assets/seen.png")),
            Tree.Guard(Tree.Topics("board"), Tree.Paragraph(Tree.Image("content/assets/hidden.png"))));
        var roadmap = Some.Roadmap(item) with { Assets = Pictures.One("content/assets/seen.png").AddRange(Two("content/assets/hidden.png")) };
        var asset = Assert.Single(roadmap.Edition().Assets);
        Assert.Equal($"{asset.Id}.png", asset.FileName);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(asset.Bytes.Span)), asset.Sha256);
    }

    [Fact]
    public void APictureIsKnownByItsBytesAndNotByItsName()
    {
        var renamed = Some.Roadmap(Some.Item("x").Saying(Tree.Paragraph(Tree.Image("content/assets/falcon.png")))) with { Assets = Pictures.One("content/assets/falcon.png", "other metadata") };
        var named = Some.Roadmap(Some.Item("x").Saying(Tree.Paragraph(Tree.Image(Pictures.Path)))) with { Assets = Pictures.One() };
        Assert.Equal(named.Edition().Assets.Single().Id, renamed.Edition().Assets.Single().Id);
    }

    [Fact]
    public void APngKeepsItsPictureAndNothingElse()
    {
        var stripped = PngStripper.Strip(Pictures.Png("canary"));
        Assert.Equal(["IHDR", "IDAT", "IEND"], ChunksOf(stripped));
        Assert.Equal(stripped, PngStripper.Strip(stripped));
        Assert.Equal(stripped, PngStripper.Strip(Pictures.Png("another")));
    }

    [Theory]
    [InlineData(7), InlineData(20), InlineData(60)]
    public void ACutPngIsRefused(int length) => Assert.Throws<InvalidDataException>(() => PngStripper.Strip(Pictures.Png("x").AsSpan(0, length)));

    [Fact]
    public void AJpegKeepsItsPictureAndNothingElse()
    {
        byte[] picture = [0xFF, 0xDB, 0, 3, 1, 0xFF, 0xDA, 0, 3, 9, 0x11, 0xFF, 0x00, 0x22, 0xFF, 0xD0, 0x33];
        byte[] jpeg = [0xFF, 0xD8, .. Segment(0xE1, Exif(1)), .. Segment(0xFE, "canary"u8), .. Segment(0xED, "canary"u8), .. picture, 0xFF, 0xD9, .. "canary"u8];
        Assert.Equal([0xFF, 0xD8, .. picture, 0xFF, 0xD9], JpegStripper.Strip(jpeg));
    }

    [Fact]
    public void AJpegKeepsWhatSaysItsColours()
    {
        byte[] jpeg = [0xFF, 0xD8, .. Segment(0xEE, "Adobe\0d\0\0\0\0\u0001"u8), 0xFF, 0xD9];
        Assert.Equal(jpeg, JpegStripper.Strip(jpeg));
    }

    [Fact]
    public void AJpegThatAnExifRotationSetsUprightIsRefused() =>
        Assert.Contains("rotation", Assert.Throws<InvalidDataException>(() => JpegStripper.Strip([0xFF, 0xD8, .. Segment(0xE1, Exif(6)), 0xFF, 0xD9])).Message, StringComparison.Ordinal);

    [Fact]
    public void AnImageThatCannotBeStrippedStopsTheHandout()
    {
        var broken = ImmutableDictionary<string, AssetFile>.Empty.Add(Pictures.Path, new AssetFile(Pictures.Path, "image/png", 1, 1, "no png"u8.ToArray()));
        var roadmap = Some.Roadmap(Some.Item("x").Saying(Tree.Paragraph(Tree.Image(Pictures.Path)))) with { Assets = broken };
        Assert.Contains("content/roadmap/test.md:7:3: error WM2009: content/assets/chart.png cannot be freed of its metadata", roadmap.Error(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg"><!-- canary --><title>canary</title><path d="M0 0"/></svg>""")]
    [InlineData("""<?canary x?><svg xmlns="http://www.w3.org/2000/svg" xmlns:c="urn:canary" c:label="canary"><desc>canary</desc><c:data>canary</c:data><path d="M0 0" data-x="canary"/></svg>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" onload="canary()"><script>canary()</script><metadata><a>canary</a></metadata><path class="canary" d="M0 0"/></svg>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg"><g display="none"><text>canary</text></g><g>canary</g><text visibility="hidden">canary</text><path d="M0 0" fill="url(https://canary.example/)"/></svg>""")]
    public void AnSvgKeepsWhatDraws(string svg)
    {
        var stripped = Encoding.UTF8.GetString(SvgStripper.Strip(Encoding.UTF8.GetBytes(svg)));
        Assert.DoesNotContain("canary", stripped, StringComparison.Ordinal);
        Assert.Contains("<path d=\"M0 0\" />", stripped, StringComparison.Ordinal);
        Assert.Equal(stripped, Encoding.UTF8.GetString(SvgStripper.Strip(Encoding.UTF8.GetBytes(stripped))));
    }

    [Theory]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg"><foreignObject/></svg>""", "foreignObject")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg"><image href="https://x.example/a.png"/></svg>""", "image")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg"><style>a{}</style></svg>""", "styles")]
    [InlineData("""<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>""", "XML")]
    [InlineData("""<html/>""", "root")]
    public void AnSvgThatWouldBecomeAnotherPictureIsRefused(string svg, string because) =>
        Assert.Contains(because, Assert.Throws<InvalidDataException>(() => SvgStripper.Strip(Encoding.UTF8.GetBytes(svg))).Message, StringComparison.Ordinal);

    [Fact]
    public void TheLogoComesAlong()
    {
        var roadmap = Some.Roadmap(Some.Item("x", Stage.Shipped)) with { Assets = Pictures.One(), Settings = Some.Settings() with { Logo = Some.Placed(Pictures.Path) } };
        var edition = roadmap.Edition();
        Assert.Equal(Assert.Single(edition.Assets).Id, edition.Vendor.Brand.LogoAssetId);
    }

    private static ImmutableDictionary<string, AssetFile> Two(string path) =>
        ImmutableDictionary<string, AssetFile>.Empty.Add(path, new AssetFile(path, "image/png", 1, 1, Pictures.Png("hidden", grey: 200)));

    private static IEnumerable<string> ChunksOf(byte[] png)
    {
        for (var at = 8; at < png.Length; at += 12 + System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at))) yield return Encoding.ASCII.GetString(png, at + 4, 4);
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> payload) => [0xFF, marker, 0, (byte)(payload.Length + 2), .. payload];

    private static byte[] Exif(byte orientation) => [.. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
}
