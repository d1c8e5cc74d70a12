using System.Collections.Immutable;
using System.CommandLine;
using Spectre.Console;
using Waymark.Cli.Keys;
using Waymark.Cli.Workspaces;
using Waymark.Vocabulary.Files;

namespace Waymark.Cli.CommandLine;

/// <summary><c>waymark doctor</c>: which optional tools are here, how to get the others, and whether the keys are safe.</summary>
internal static class DoctorCommand
{
    internal sealed record Check(string Name, bool Ok, string Finding, string? Advice);

    internal sealed record DoctorAnswer(bool Ok, ImmutableArray<Check> Checks);

    /// <summary>Programs that Waymark can use but does not need for making handouts.</summary>
    private static readonly ImmutableArray<(string Program, string Package, string For)> Optional =
    [
        ("pdftotext", "poppler-utils", "tracing leaked PDFs"),
        ("tesseract", "tesseract-ocr", "tracing screenshots and photos"),
        ("convert", "imagemagick", "tracing screenshots and photos"),
        ("bwrap", "bubblewrap", "confining the programs that read leaked files"),
    ];

    public static Command Create(CommandHost host) => host.Bind(new Command("doctor", "Say what is here, what is missing and how to get it; look after the keys."), Run);

    private static ExitCode Run(CommandRun run)
    {
        ImmutableArray<Check> checks =
        [
            new("Unicode data", Ok: true, "names are compared correctly", Advice: null),
            .. KeyChecks(run.Workspace),
            .. Optional.Select(tool => FindOnPath(tool.Program) is { } path
                ? new Check(tool.Program, Ok: true, $"{path}, for {tool.For}", Advice: null)
                : new Check(tool.Program, Ok: false, $"not here; needed only for {tool.For}", $"Debian: apt-get install {tool.Package}")),
        ];
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumns("", "", "");
        foreach (var check in checks)
            table.AddRow(check.Ok ? "[green]ok[/]" : "[yellow]--[/]", Markup.Escape(check.Name), Markup.Escape(check.Advice is null ? check.Finding : $"{check.Finding}. {check.Advice}"));
        run.Terminal.People.Write(table);
        run.Terminal.Answer(new DoctorAnswer(checks.All(check => check.Ok), checks));
        return ExitCode.Done;
    }

    private static IEnumerable<Check> KeyChecks(Workspace workspace)
    {
        if (!Directory.Exists(workspace.Keys))
        {
            yield return new Check("keys", Ok: true, "none yet; they are made with the first handout", Advice: null);
            yield break;
        }

        var readable = true;
        foreach (var path in Directory.EnumerateFiles(workspace.Keys).Order(StringComparer.Ordinal))
        {
            var open = OwnerOnly.IsOpenToOthers(path);
            readable &= !open;
            yield return open
                ? new Check(Path.GetFileName(path), Ok: false, "can be read by others", $"chmod 600 {path}")
                : new Check(Path.GetFileName(path), Ok: true, "readable by its owner alone", Advice: null);
        }

        if (readable) yield return BackupCheck(new KeyFolder(workspace.Keys, workspace.State));
    }

    private static Check BackupCheck(KeyFolder keys) => keys.IsExported() switch
    {
        true => new Check("key backup", Ok: true, "the last export holds all keys", Advice: null),
        false => new Check("key backup", Ok: false, "the keys have changed since they were last exported", ExportAdvice),
        _ => new Check("key backup", Ok: false, $"no backup of {keys.Folder} is known; a lost key ends tracing", ExportAdvice),
    };

    private const string ExportAdvice = "waymark keys export FILE --passphrase-from -, and keep FILE elsewhere";

    private static string? FindOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
