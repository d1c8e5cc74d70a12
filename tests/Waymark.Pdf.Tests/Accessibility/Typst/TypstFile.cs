using System.Runtime.CompilerServices;

namespace Waymark.Pdf.Tests.Accessibility.Typst;

/// <summary>PDFs that Typst 0.14.2 made of the sources beside them, by make.cjs: kept, so that no test run needs Typst.</summary>
internal static class TypstFile
{
    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder(), name + ".pdf"));

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
