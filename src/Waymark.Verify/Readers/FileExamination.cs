using System.Globalization;
using Waymark.Verify.Matching;
using Waymark.Verify.Pages;

namespace Waymark.Verify.Readers;

/// <summary>Reads one file of an output, or one entry of an archive.</summary>
internal static class FileExamination
{
    public static void Read(Examination scan, ReadOnlyMemory<byte> bytes, Location at, int depth)
    {
        scan.Site.AddFile(at.Path);
        if (!OutputLayout.IsAllowed(at.Path)) scan.Report(VerifyRules.KindOfFile, "a file of a kind that no output has", at);
        var kind = DataReaders.KindOf(bytes.Span);
        if (!bytes.IsEmpty && !OutputLayout.Fits(at.Path, kind))
        {
            scan.Report(VerifyRules.OtherContent, string.Create(CultureInfo.InvariantCulture, $"the content is not what the name promises, but {kind.ToString().ToLowerInvariant()}"), at);
        }

        if (scan.Begin(bytes.Span, at.Path) is { } first)
        {
            scan.Site.Repeat(first, at.Path);
            return;
        }

        scan.Data(bytes, at, depth);
        Sources(scan, bytes, at, kind);
    }

    // What style sheets load and scripts name decides which files are used.
    private static void Sources(Examination scan, ReadOnlyMemory<byte> bytes, Location at, DataKind kind)
    {
        if (kind != DataKind.Text) return;
        var text = DataReaders.DecodeText(bytes.Span);
        if (at.Path.EndsWith(".js", StringComparison.Ordinal)) scan.Site.AddScript(text);
        if (!at.Path.EndsWith(".css", StringComparison.Ordinal)) return;
        var facts = new PageFacts(at.Path);
        facts.References.AddRange(StyleExamination.Loads(text).Select(target => new PageReference(target, Opens: false, at)));
        scan.Site.Add(facts);
    }
}
