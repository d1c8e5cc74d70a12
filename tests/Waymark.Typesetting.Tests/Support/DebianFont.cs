using System.Security.Cryptography;
using Waymark.Handouts;

namespace Waymark.Typesetting.Tests.Support;

/// <summary>Fonts as a workspace brings them, from Debian's packages.</summary>
internal static class DebianFont
{
    public static FontAsset Hebrew { get; } = Of("truetype/noto/NotoSansHebrew-Regular.ttf", "fonts-noto-core");

    public static FontAsset Chinese { get; } = Of("truetype/droid/DroidSansFallbackFull.ttf", "fonts-droid-fallback");

    public static FontAsset Bengali { get; } = Of("truetype/noto/NotoSansBengali-Regular.ttf", "fonts-noto-core");

    /// <summary>With CFF outlines.</summary>
    public static FontAsset Symbols { get; } = Of("opentype/urw-base35/NimbusSans-Regular.otf", "fonts-urw-base35");

    public static FontAsset Of(byte[] bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes))) { Bytes = bytes, Place = new("content/waymark.yml", 21, 5) };

    private static FontAsset Of(string path, string package)
    {
        var file = "/usr/share/fonts/" + path;
        Assert.True(File.Exists(file), $"{file} is not here; these tests need it: apt-get install {package}");
        return Of(File.ReadAllBytes(file));
    }
}
