using Waymark.Content;
using Waymark.Content.Model;

namespace Waymark.Disclosure.Tests.Support;

/// <summary>The workspace that <c>waymark init</c> makes, in a folder of its own, with some files written over it.</summary>
internal sealed class InitWorkspace : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("waymark-lint-").FullName;

    public InitWorkspace(IEnumerable<(string Path, string Text)> files)
    {
        var template = Path.Combine(Sample.Root, "src", "Waymark.Cli", "Init", "Template");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(template, "content"), "*", SearchOption.AllDirectories)) Write(Path.GetRelativePath(template, file), File.ReadAllText(file));
        foreach (var (path, text) in files) Write(path, text);
    }

    public Roadmap Read()
    {
        var result = WorkspaceReader.Read(_folder);
        return result.Roadmap ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    public string TextOf(string path) => File.ReadAllText(Path.Combine(_folder, path));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string path, string text)
    {
        var target = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text);
    }
}
