using Waymark.Handouts.Internal;
using Waymark.Sites;

namespace Waymark.Cli.Tracing.Reports;

/// <summary>Writes a report beside itself: the page, the same on paper, and the JSON that both were made of.</summary>
internal static class ReportFiles
{
    /// <param name="path">Of the page; the others have its name with another ending.</param>
    /// <returns>Paths of what was written.</returns>
    /// <exception cref="IOException">A file cannot be written; none is left half done.</exception>
    public static async Task<IReadOnlyList<string>> WriteAsync(TraceReportView view, string path)
    {
        // Everything is made before anything is written.
        var files = new (string Path, byte[] Bytes)[]
        {
            (path, await ReportHtml.RenderAsync(view)),
            (Path.ChangeExtension(path, ".pdf"), ReportPdf.Write(view)),
            (Path.ChangeExtension(path, ".json"), System.Text.Encoding.UTF8.GetBytes(view.Json)),
        };
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        foreach (var (target, bytes) in files)
        {
            var aside = target + ".new";
            await File.WriteAllBytesAsync(aside, bytes);
            File.Move(aside, target, overwrite: true);
        }

        return [.. files.Select(file => file.Path)];
    }
}
