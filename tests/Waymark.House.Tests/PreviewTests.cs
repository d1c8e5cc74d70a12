namespace Waymark.House.Tests;

/// <summary>The one record that names what is hidden is for the preview alone, and the preview writes no file.</summary>
public sealed class PreviewTests
{
    private static readonly string[] Chain =
    [
        "layouts/Preview/AuthorPage.razor",
        "src/Waymark.Cli/Serving/Preview.cs",
        "src/Waymark.Disclosure/Disclose.cs",
        "src/Waymark.Disclosure/Explaining/AuthorViewComposer.cs",
        "src/Waymark.Handouts/Internal/AuthorView.cs",
        "src/Waymark.Sites/AuthorSite.cs",
    ];

    [Fact]
    public void NothingButThePreviewReachesTheAuthorsView()
    {
        var reaching = Sources().Where(path => File.ReadAllText(path) is var text && (text.Contains("AuthorView", StringComparison.Ordinal) || text.Contains("AuthorSite.RenderAsync", StringComparison.Ordinal)));
        Assert.Equal(Chain, reaching.Select(Relative));
    }

    [Fact]
    public void ThePreviewIsReachedFromItsCommandAlone() =>
        Assert.Equal(
            ["src/Waymark.Cli/CommandLine/ServeCommand.cs"],
            Sources().Select(Relative).Where(path => !path.StartsWith("src/Waymark.Cli/Serving/", StringComparison.Ordinal) && File.ReadAllText(Path.Combine(Repository.Root, path)).Contains("Waymark.Cli.Serving", StringComparison.Ordinal)));

    [Theory]
    [InlineData("File.")]
    [InlineData("FileStream")]
    [InlineData("CreateDirectory")]
    [InlineData("LedgerWriter")]
    [InlineData("CopyKey")]
    public void ThePreviewWritesNothing(string means) =>
        Assert.DoesNotContain(Sources().Where(path => Relative(path).StartsWith("src/Waymark.Cli/Serving/", StringComparison.Ordinal)), path => File.ReadAllText(path).Contains(means, StringComparison.Ordinal));

    private static IEnumerable<string> Sources() =>
        Repository.SourceFiles("src", "*.cs").Concat(Repository.SourceFiles("layouts", "*.cs")).Concat(Repository.SourceFiles("layouts", "*.razor")).OrderBy(Relative, StringComparer.Ordinal);

    private static string Relative(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
}
