using System.Text;
using Waymark.Content.Model;

namespace Waymark.Content.Tests;

/// <summary>A small workspace that reads without a word of complaint, in a folder of its own. Tests change one thing in it.</summary>
public sealed class TestWorkspace : IDisposable
{
    public TestWorkspace()
    {
        Folder = Directory.CreateTempSubdirectory("waymark-content-").FullName;
        Directory.CreateDirectory(Path.Combine(Folder, "content"));
        foreach (var (path, text) in Minimal) Write(path, text);
    }

    public string Folder { get; }

    public TestWorkspace Write(string path, string text) => Write(path, new UTF8Encoding(false).GetBytes(text));

    public TestWorkspace Write(string path, byte[] bytes)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    public TestWorkspace Delete(string path)
    {
        File.Delete(Path.Combine(Folder, path));
        return this;
    }

    /// <summary>Replaces text that must occur in the file.</summary>
    public TestWorkspace Replace(string path, string old, string with)
    {
        var text = File.ReadAllText(Path.Combine(Folder, path));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Write(path, text.Replace(old, with, StringComparison.Ordinal));
    }

    /// <summary>An item whose body begins on line 8 of content/roadmap/probe.md.</summary>
    public TestWorkspace Body(string body) => Write("content/roadmap/probe.md", ProbeHead + body);

    public const int BodyLine = 8;

    public const string ProbeHead = """
        ---
        title: Probe
        theme: open-data
        stage: horizon
        certainty: exploring
        products: all
        ---

        """;

    public ReadResult Read() => WorkspaceReader.Read(Folder);

    /// <summary>Every diagnostic as it is printed, hints included.</summary>
    public string Problems() => string.Join('\n', Read().Diagnostics.Select(diagnostic => diagnostic.ToString()));

    public Roadmap Sound()
    {
        var result = Read();
        Assert.True(result.Roadmap is not null, string.Join('\n', result.Diagnostics));
        return result.Roadmap;
    }

    public ItemDocument Probe() => Sound().Items.Single(item => item.Id == "probe");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static readonly Dictionary<string, string> Minimal = new(StringComparer.Ordinal)
    {
        ["content/waymark.yml"] = """
            company: Northwind Data
            product: Northwind
            products:
              insights: Insights
              pipelines: Pipelines
            time-zone: Europe/Berlin
            locale: en
            """,
        ["content/policy.yml"] = """
            topics: [released, coming-soon, direction, vision, strategy, specific-date, merger]
            roles:
              customer:
                words: Customer
                customer: true
                sees: [released, coming-soon, direction, strategy]
                finest: month
              csm:
                words: Customer Success
                shares: [released, coming-soon, direction]
                sees: [strategy]
                finest: month
            request-words:
              open: Received
              under-consideration: Under evaluation
              on-roadmap: On our roadmap
              shipped: Available
              already-exists: Available today
              not-planned: Not on our current roadmap
              competitive-gap: Under evaluation
            """,
        ["content/themes/open-data.md"] = """
            ---
            name: Open data
            icon: open-box
            why: Data belongs to those who made it.
            ---
            """,
        ["content/roadmap/bulk-export.md"] = """
            ---
            title: Bulk export
            theme: open-data
            stage: coming-soon
            certainty: planned
            target: 2027-Q1
            products: [insights]
            ---
            Export whole tables.
            """,
        ["content/customers/acme.yml"] = """
            name: Acme Corporation
            products: [insights]
            """,
        ["content/requests/req-0042.md"] = """
            ---
            customer: acme
            date: 2026-05-04
            state: open
            what: A nightly export.
            ---
            """,
    };
}
