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
        if (!scan.Layout.IsAllowed(at.Path)) scan.Report(VerifyRules.KindOfFile, "a file of a kind that no output has", at);
        var kind = DataReaders.KindOf(bytes.Span);
        if (!bytes.IsEmpty && !OutputLayout.Fits(at.Path, kind))
        {
            scan.Report(VerifyRules.OtherContent, string.Create(CultureInfo.InvariantCulture, $"the content is not what the name promises, but {kind.ToString().ToLowerInvariant()}"), at);
        }

        if (scan.Begin(bytes.Span, at.Path, out var digest) is { } first)
        {
            scan.Site.Repeat(first, at.Path);
            return;
        }

        // Pages and documents belong to one copy; what they use is the same in every one.
        var data = kind is DataKind.Html or DataKind.Pdf or DataKind.Zip ? Look(scan, bytes, at, depth, kind) : scan.Once(digest, () => Look(scan, bytes, at, depth, kind))!;
        if (data.Facts is { } facts) scan.Site.Add(facts.At(at.Path));
        if (data.Script is { } script) scan.Site.AddScript(script);
    }

    private static CleanData Look(Examination scan, ReadOnlyMemory<byte> bytes, Location at, int depth, DataKind kind)
    {
        scan.Data(bytes, at, depth, kind);
        if (kind != DataKind.Text) return CleanData.Nothing;
        if (at.Path.EndsWith(".js", StringComparison.Ordinal)) return new CleanData(null, DataReaders.DecodeText(bytes.Span));
        return at.Path.EndsWith(".css", StringComparison.Ordinal) ? new CleanData(Loads(bytes, at), null) : CleanData.Nothing;
    }

    // What style sheets load decides which files are used.
    private static PageFacts Loads(ReadOnlyMemory<byte> bytes, Location at)
    {
        var facts = new PageFacts(at.Path);
        facts.References.AddRange(StyleExamination.Loads(DataReaders.DecodeText(bytes.Span)).Select(target => new PageReference(target, at)));
        return facts;
    }
}
