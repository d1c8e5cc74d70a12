using System.Collections.Immutable;
using Waymark.Content.Files;
using Waymark.Content.Images;
using Waymark.Content.Markdown;
using Waymark.Content.Model;
using Waymark.Content.Reading;
using Waymark.Content.Yaml;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content;

/// <summary>
/// Reads a workspace. Everything in <c>content/</c> is read, typed and checked before anything is returned; all problems are
/// collected, so that an author sees them in one run. docs/formats/content.md describes the files.
/// </summary>
public static class WorkspaceReader
{
    /// <param name="workspaceFolder">The folder that holds <c>content/</c>.</param>
    /// <exception cref="IOException">The disk failed. Wrong content never throws.</exception>
    public static ReadResult Read(string workspaceFolder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(workspaceFolder);
        return new Run(Path.GetFullPath(workspaceFolder)).Read();
    }

    /// <summary>
    /// Where the workspace's ledger is, from content/waymark.yml alone: commands about the ledger work also where other content is wrong. A misspelt
    /// key is an error here too, or a team's ledger would be taken for one in files.
    /// </summary>
    /// <returns>The address of a database, or null for files; and what is wrong with the file's keys.</returns>
    public static (Placed<string>? Database, ImmutableArray<Diagnostic> Problems) ReadLedger(string workspaceFolder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(workspaceFolder);
        return new Run(Path.GetFullPath(workspaceFolder)).ReadLedger();
    }

    private sealed class Run(string workspace)
    {
        /// <summary>Listed for one file.</summary>
        private const int MostProblems = 100;

        private readonly DiagnosticBag _bag = new();
        private readonly ReferenceBook _references = new();
        private ContentFolder _folder = null!;
        private ProseReader _prose = null!;

        public ReadResult Read()
        {
            _folder = ContentFolder.Scan(workspace, _bag);
            var assets = new AssetStore(_folder);
            var files = new LoadedFiles(Load("themes"), Load("roadmap"), Load("customers"), Load("requests"), Load("calls"), Load("marketing"));
            files.CheckIds(_bag);
            _prose = new ProseReader(files.Roadmap.ToDictionary(file => file.Path, file => file.Id, StringComparer.Ordinal), assets);

            var settings = ReadYaml(ContentFolder.Settings, SettingsReader.Read);
            var policy = ReadYaml(ContentFolder.Policy, PolicyReader.Read);
            var wording = _folder.Has(ContentFolder.Wording) ? ReadYaml(ContentFolder.Wording, (keys, reading) => new Wordings(WordingReader.Read(keys, reading))) : new Wordings([]);
            var strategy = LoadOne(ContentFolder.Strategy) is { } file ? ReadFile(file, StrategyReader.Read) : null;
            if (settings is not null) settings = FontFiles.Read(settings, _folder, _bag);
            if (settings?.Logo is { } logo) assets.Use(logo.Value, logo.Span, _bag);
            var themes = ReadAll(files.Themes, ThemeReader.Read);
            var items = ReadAll(files.Roadmap, ItemReader.Read);
            var customers = ReadAll(files.Customers, CustomerReader.Read);
            var requests = ReadAll(files.Requests, RequestReader.Read);
            var calls = ReadAll(files.Calls, CallReader.Read);
            var marketing = ReadAll(files.Marketing, MarketingReader.Read);
            _references.Check(files.Known(settings, policy, _folder), _bag);
            if (policy is not null) SharerRules.Check(customers, policy, _bag);

            var problems = Shortened(_bag.ToSorted());
            if (_bag.HasErrors || settings is null || policy is null || wording is null) return new ReadResult(null, problems);
            return new ReadResult(
                new Roadmap
                {
                    Settings = settings,
                    Policy = policy,
                    Wording = wording.Sets,
                    Strategy = strategy,
                    Themes = themes,
                    Items = items,
                    Customers = customers,
                    Requests = requests,
                    Calls = calls,
                    Marketing = marketing,
                    Assets = assets.Used,
                },
                problems);
        }

        public (Placed<string>? Database, ImmutableArray<Diagnostic> Problems) ReadLedger()
        {
            if (!Path.Exists(Path.Combine(workspace, ContentFolder.Settings))) return (null, []);
            _folder = ContentFolder.Scan(workspace, new DiagnosticBag());
            if (!_folder.Has(ContentFolder.Settings)) ContentFolder.Scan(workspace, _bag);
            _prose = new ProseReader(new Dictionary<string, string>(StringComparer.Ordinal), new AssetStore(_folder));
            Placed<string>? database = LoadOne(ContentFolder.Settings) is { } file ? SettingsReader.FindLedger(file.Keys, Reading(ContentFolder.Settings)) : null;
            return (database, Shortened(_bag.ToSorted()));
        }

        // A file in which everything is wrong says so in its first hundred lines.
        private static ImmutableArray<Diagnostic> Shortened(ImmutableArray<Diagnostic> problems) =>
            [.. problems.GroupBy(problem => problem.Span.File, StringComparer.Ordinal).SelectMany(Shorten)];

        private static IEnumerable<Diagnostic> Shorten(IGrouping<string, Diagnostic> problems)
        {
            var all = problems.ToList();
            if (all.Count <= MostProblems) return all;
            // What is cut may be an error where what is shown is not, so the line that says so is one.
            var rest = new Diagnostic(DiagnosticCodes.TooManyProblems.Code, Severity.Error, all[MostProblems].Span, $"{all.Count - MostProblems} more problems in this file are not listed")
            {
                Hint = "correct those above, and run again",
            };
            return all.Take(MostProblems).Append(rest);
        }

        private ImmutableArray<LoadedFile> Load(string kind) => [.. _folder.Of(kind).Select(LoadOne).OfType<LoadedFile>()];

        private LoadedFile? LoadOne(string path) => _folder.Has(path) && _folder.ReadText(path) is { } file ? LoadedFile.Load(file, _bag) : null;

        private T? ReadYaml<T>(string path, Func<YamlMapping, FileReading, T> read) where T : class =>
            LoadOne(path) is { } file ? read(file.Keys, Reading(path)) : null;

        private T ReadFile<T>(LoadedFile file, Func<LoadedFile, FileReading, T> read) => read(file, Reading(file.Path));

        private ImmutableArray<T> ReadAll<T>(ImmutableArray<LoadedFile> files, Func<LoadedFile, FileReading, T> read) where T : Document =>
            [.. files.Select(file => ReadFile(file, read)).OrderBy(document => document.Id, StringComparer.Ordinal)];

        private FileReading Reading(string path) => new(path, _bag, _references, _prose);
    }

    /// <summary>Optional file: the absence of the file and its failure are two things.</summary>
    private sealed record Wordings(ImmutableArray<ApprovedWording> Sets);
}
