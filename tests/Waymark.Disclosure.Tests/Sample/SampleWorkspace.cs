using System.Collections.Immutable;
using Waymark.Content;
using Waymark.Content.Model;
using Waymark.Handouts;
using Waymark.Handouts.Text;

namespace Waymark.Disclosure.Tests.Sample;

/// <summary>The sample workspace of this repository, read once, and what its readers get on the day that the README shows.</summary>
internal static class SampleWorkspace
{
    public static readonly DateOnly Day = new(2026, 11, 20);

    public static string Root { get; } = FindRoot();

    private static readonly Lazy<ReadResult> Result = new(() => WorkspaceReader.Read(Root));

    public static ReadResult Read => Result.Value;

    public static Roadmap Roadmap => Read.Roadmap ?? throw new InvalidOperationException(string.Join('\n', Read.Diagnostics));

    public static Edition Edition(string customer, string sharer, DateOnly day)
    {
        var result = Disclose.Edition(Roadmap, new Audience(customer, "customer", sharer, day));
        Assert.True(result.Edition is not null && result.Diagnostics.IsEmpty, string.Join('\n', result.Diagnostics));
        return result.Edition;
    }

    /// <summary>The running text as words; a wording slot is one entry, and the others are null.</summary>
    public static ImmutableArray<Vary?> Words(Edition edition) =>
    [
        .. Passages.Of(edition).SelectMany(Passages.Flatten).SelectMany(inline => inline switch
        {
            Vary vary => [vary],
            Words words => words.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Vary? (_) => null),
            _ => Enumerable.Empty<Vary?>(),
        }),
    ];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Waymark.slnx"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
