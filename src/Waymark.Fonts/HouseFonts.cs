using System.Diagnostics;

namespace Waymark.Fonts;

/// <summary>The faces that come with Waymark. Each is read once, when first asked for.</summary>
public static class HouseFonts
{
    private static readonly Lazy<FontFace>[] faces =
        [.. Enum.GetValues<FaceRole>().Where(role => !FaceSet.IsSupplied(role)).Select(role => new Lazy<FontFace>(() => FontFace.Parse(BytesOf(FileOf(role)))))];

    public static FontFace Get(FaceRole role)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((int)role, faces.Length, nameof(role));
        return faces[(int)role].Value;
    }

    private static string FileOf(FaceRole role) => role switch
    {
        FaceRole.Sans => "SourceSans3-Regular.ttf",
        FaceRole.SansSemibold => "SourceSans3-Semibold.ttf",
        FaceRole.SansItalic => "SourceSans3-It.ttf",
        FaceRole.Serif => "SourceSerif4-Regular.ttf",
        FaceRole.SerifItalic => "SourceSerif4-It.ttf",
        FaceRole.Display => "SourceSerif4Display-Light.ttf",
        FaceRole.Mono => "SourceCodePro-Regular.ttf",
        _ => throw new UnreachableException($"{role} has no face"),
    };

    private static byte[] BytesOf(string file)
    {
        using var resource = typeof(HouseFonts).Assembly.GetManifestResourceStream(file)
            ?? throw new UnreachableException($"{file} is not built into the assembly");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
