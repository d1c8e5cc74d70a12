using System.Globalization;
using System.Text;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Leaks;

/// <summary>A copy of a finished handout into which a test puts what must not be there. Its zip is left out: it is judged by its own tests.</summary>
public sealed class PlantedHandout : IDisposable
{
    public PlantedHandout(string finished)
    {
        Folder = Directory.CreateTempSubdirectory("waymark-planted-").FullName;
        foreach (var file in Directory.EnumerateFiles(finished, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".zip", StringComparison.Ordinal)))
        {
            var target = Path.Combine(Folder, Path.GetRelativePath(finished, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Folder { get; }

    /// <summary>At the end of the start page's main part.</summary>
    public void Page(string html) => Change("site/index.html", page => Before(page, "</main>", html));

    public void Head(string html) => Change("site/index.html", page => Before(page, "</head>", html));

    /// <summary>The start page with something more in it.</summary>
    public string PageSaying(string html) => Before(Read("site/index.html"), "</main>", html);

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        var target = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, bytes);
    }

    /// <summary>Adds an object to the brief, as an editor that saves its changes after the old file does.</summary>
    public void Revise(string value)
    {
        var path = Path.Combine(Folder, "brief.pdf");
        var sound = File.ReadAllBytes(path);
        var last = Encoding.Latin1.GetString(sound).LastIndexOf("startxref", StringComparison.Ordinal) + "startxref".Length;
        var before = Encoding.Latin1.GetString(sound[last..]).Trim().Split('\n')[0];
        var at = sound.Length + 1;
        var added = $"\n90000 0 obj\n{value}\nendobj\n";
        var table = string.Create(CultureInfo.InvariantCulture, $"xref\n90000 1\n{at:0000000000} 00000 n \ntrailer\n<< /Size 90001 /Prev {before} /Info 90000 0 R >>\nstartxref\n{at + added.Length - 1}\n%%EOF\n");
        File.WriteAllBytes(path, [.. sound, .. Encoding.Latin1.GetBytes(added + table)]);
    }

    /// <summary>Prints words over the first page of the brief, with another program.</summary>
    public void Overlay(string words)
    {
        Write("overlay.pdf", Sheet(words));
        Qpdf("--overlay", Path.Combine(Folder, "overlay.pdf"), "--");
        File.Delete(Path.Combine(Folder, "overlay.pdf"));
    }

    /// <summary>Attaches a file to the brief, with another program.</summary>
    public void Attach(string text)
    {
        Write("notes.txt", text);
        Qpdf("--add-attachment", Path.Combine(Folder, "notes.txt"), "--");
        File.Delete(Path.Combine(Folder, "notes.txt"));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Qpdf(params string[] change)
    {
        var (brief, changed) = (Path.Combine(Folder, "brief.pdf"), Path.Combine(Folder, "changed.pdf"));
        OtherProgram.Start("qpdf", [brief, .. change, changed]).Expect(0);
        File.Move(changed, brief, overwrite: true);
    }

    private void Change(string path, Func<string, string> change) => Write(path, change(Read(path)));

    private string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    private static string Before(string page, string mark, string html)
    {
        var at = page.LastIndexOf(mark, StringComparison.Ordinal);
        Assert.True(at > 0, $"The page has no {mark}.");
        return page.Insert(at, html);
    }

    /// <summary>A page of one line in Helvetica.</summary>
    private static string Sheet(string words)
    {
        var content = $"BT /F1 12 Tf 72 400 Td ({words}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >> >>",
            $"<< /Length {content.Length.ToString(CultureInfo.InvariantCulture)} >>\nstream\n{content}\nendstream",
        ];
        var pdf = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:0000000000} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{pdf}{table}trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{pdf.Length}\n%%EOF\n");
    }
}
