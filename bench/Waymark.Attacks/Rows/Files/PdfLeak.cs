using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Files;

/// <summary>What rows of whole PDFs share.</summary>
internal static class PdfLeak
{
    public static (string Name, Func<LeakedCopy, string> Of)[] Papers { get; } = [("brief", copy => copy.Brief), ("deck", copy => copy.Deck)];

    /// <param name="way">Program and arguments from one file to another; null leaves the file as it is.</param>
    /// <param name="small">Leaks in the small size.</param>
    public static LeakByLeak Of(string name, double threshold, Func<LeakedCopy, string> pdf, Func<string, string, string[]>? way, int small) => new(name, Aim.Named, threshold, 200, attempt =>
    {
        var leak = pdf(attempt.Copy);
        if (way is not null)
        {
            var command = way(leak, leak = Path.Combine(attempt.Folder, "leak.pdf"));
            OtherProgram.Run(command[0], command[1..]);
        }

        return Outcome.Of(attempt.Issue.Trace(leak), attempt.Copy.Id);
    }) { Small = small };
}
