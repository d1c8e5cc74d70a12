using Waymark.Content.Model;
using Waymark.Verify.Corpus;
using Waymark.Verify.Matching;
using Waymark.Verify.Pages.Tree;
using Waymark.Verify.Readers;

namespace Waymark.Verify;

/// <summary>
/// Scans any number of outputs of one workspace, from any number of threads. Everything that the workspace says is indexed once,
/// here; what copies of one edition have in common is looked at once.
/// </summary>
public sealed class OutputScanner
{
    /// <summary>
    /// Audiences whose clean texts are kept in mind, some ten megabytes each. Outputs of one customer come after each other; whoever comes back later is
    /// read anew.
    /// </summary>
    private const int MostAudiences = 8;

    private readonly WorkspaceCorpus _corpus;
    private readonly Lock _lock = new();

    // What is known of each audience, the one asked for last at the end.
    private readonly List<(object Key, SharedVerdicts Verdicts)> _recent = [];
    private readonly TagMemory _tags = new();

    public OutputScanner(Roadmap roadmap)
    {
        ArgumentNullException.ThrowIfNull(roadmap);
        _corpus = WorkspaceCorpus.Of(roadmap);
    }

    /// <param name="subject">Whose eyes the output is for.</param>
    /// <param name="folder">The output's own folder: of one handout, or of one role's site.</param>
    /// <param name="passphrase">Opens files that are protected; without it they are reported as unreadable.</param>
    /// <returns>All findings; a folder without files is an output that says nothing and passes.</returns>
    /// <exception cref="ArgumentException">The subject names a customer or role that the workspace does not have.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">A file cannot be read: nothing can then be said about the output.</exception>
    public ScanReport Scan(ScanSubject subject, string folder, string? passphrase = null)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var shared = SharedBy(subject);
        var scan = new Examination(_corpus, new Verdicts(shared, subject)) { Passphrase = passphrase, Tags = _tags, Layout = OutputLayout.Of(subject) };
        var (files, oddities) = OutputFolder.List(folder);
        foreach (var oddity in oddities) scan.Report(VerifyRules.NotAFile, oddity.What, new Location(oddity.Path));
        foreach (var (path, file) in files.Take(ScanLimits.Files))
        {
            var at = new Location(path);
            scan.Text(path, TextKind.Id, at.In("name"));
            if (OutputFolder.HasHiddenPart(path)) scan.Report(VerifyRules.UnsafeName, "a hidden file", at);
            var length = new FileInfo(file).Length;
            if (length > ScanLimits.FileBytes)
            {
                scan.Report(VerifyRules.TooMuch, $"more than {ScanLimits.FileBytes >> 20} MiB in one file", at);
                continue;
            }

            using var content = FileContent.Read(file, length);
            FileExamination.Read(scan, content.Bytes, at, depth: 0);
        }

        if (files.Count > ScanLimits.Files) scan.Report(VerifyRules.TooMuch, $"more than {ScanLimits.Files} files", new Location(""));
        scan.Site.Check(scan);
        return scan.ToReport();
    }

    private SharedVerdicts SharedBy(ScanSubject subject)
    {
        var key = SharedVerdicts.KeyOf(subject);
        lock (_lock)
        {
            var at = _recent.FindIndex(known => known.Key.Equals(key));
            var verdicts = at >= 0 ? _recent[at].Verdicts : new SharedVerdicts(_corpus, subject);
            if (at >= 0) _recent.RemoveAt(at);
            else if (_recent.Count == MostAudiences) _recent.RemoveAt(0);
            _recent.Add((key, verdicts));
            return verdicts;
        }
    }
}
