using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>The preview as an author meets it: a process, its pages, and a file that is saved while it runs.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly Sandbox _sandbox = Sandbox.OfSample();
    private readonly HttpClient _web = new();

    [Fact]
    public async Task ThePreviewShowsWhatAReaderGetsAndWhatIsLeftOutAndWritesNoFile()
    {
        var before = _sandbox.Digests("", _ => true);
        using var preview = Start("--customer", "acme");
        var reader = await _web.GetStringAsync(preview.Page("reader/index.html"), TestContext.Current.CancellationToken);
        var author = await _web.GetStringAsync(preview.Page("author/index.html"), TestContext.Current.CancellationToken);
        Assert.Contains("PREVIEW", reader, StringComparison.Ordinal);
        Assert.DoesNotContain("The clamp comes with the proposed purchase", reader, StringComparison.Ordinal);
        Assert.Contains("The clamp comes with the proposed purchase", author, StringComparison.Ordinal);
        Assert.Equal(before, _sandbox.Digests("", _ => true));
    }

    [Fact]
    public async Task ASavedFileIsTold_AndAMistakeIsThePage()
    {
        using var preview = Start("--role", "product");
        using var changes = new StreamReader(await _web.GetStreamAsync(preview.Page("changes"), TestContext.Current.CancellationToken));
        var first = await NextAsync(changes);
        _sandbox.Write("content/roadmap/bulk-export.md", _sandbox.Read("content/roadmap/bulk-export.md").Replace("title: Bulk export to Parquet", "title: Bulk export to anything", StringComparison.Ordinal));
        Assert.NotEqual(first, await NextAsync(changes));
        Assert.Contains("Bulk export to anything", await _web.GetStringAsync(preview.Page("reader/items/bulk-export.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        _sandbox.Write("content/roadmap/bulk-export.md", "---\ntitle: [\n---\n");
        await NextAsync(changes);
        var problems = await _web.GetStringAsync(preview.Page("reader/index.html"), TestContext.Current.CancellationToken);
        Assert.Contains("content/roadmap/bulk-export.md", problems, StringComparison.Ordinal);
        Assert.Contains("Nothing to show yet", problems, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "roadmap.example", "GET", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", "GET", HttpStatusCode.Forbidden)]
    [InlineData("X-Nothing", "1", "POST", HttpStatusCode.MethodNotAllowed)]
    [InlineData("X-Nothing", "1", "GET", HttpStatusCode.OK)]
    public async Task OnlyThisComputersBrowserIsAnswered(string header, string value, string method, HttpStatusCode expected)
    {
        using var preview = Start("--role", "csm");
        using var request = new HttpRequestMessage(new HttpMethod(method), preview.Page("author/index.html"));
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await _web.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public void WithoutARoleOrACustomerThereIsNothingToShow() => Tool.Start(_sandbox, "serve").Expect(2);

    public void Dispose()
    {
        _web.Dispose();
        _sandbox.Dispose();
    }

    private Running Start(params string[] arguments) => new(_sandbox, arguments);

    private static async Task<string> NextAsync(StreamReader changes)
    {
        while (await changes.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return line;
        throw new InvalidOperationException("The stream of changes ended.");
    }

    /// <summary>A preview that runs until it is disposed.</summary>
    private sealed class Running : IDisposable
    {
        private readonly Process _process;
        private readonly string _address;

        public Running(Sandbox sandbox, string[] arguments)
        {
            var start = Tool.ToStart(["serve", "--port", "0", "--date", SampleRun.Day, "--json", "--workspace", sandbox.Root, .. arguments]);
            (start.UseShellExecute, start.RedirectStandardOutput, start.RedirectStandardError) = (false, true, true);
            _process = Process.Start(start)!;
            _process.ErrorDataReceived += (_, _) => { };
            _process.BeginErrorReadLine();
            _address = JsonDocument.Parse(_process.StandardOutput.ReadLine()!).RootElement.GetProperty("address").GetString()!;
        }

        public Uri Page(string path) => new(new Uri(_address), path);

        public void Dispose()
        {
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
        }
    }
}
