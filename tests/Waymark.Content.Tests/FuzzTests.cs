using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Waymark.Content.Files;

namespace Waymark.Content.Tests;

/// <summary>Whatever the bytes: an answer, never an exception. WAYMARK_FUZZ in the environment says how many cases are tried.</summary>
public sealed partial class FuzzTests
{
    private static readonly int Cases = int.TryParse(Environment.GetEnvironmentVariable("WAYMARK_FUZZ"), out var cases) ? cases : 100;

    private static readonly string[] Files =
        ["content/waymark.yml", "content/policy.yml", "content/themes/open-data.md", "content/roadmap/bulk-export.md", "content/customers/acme.yml", "content/requests/req-0042.md"];

    private static readonly string[] Pieces =
        ["---\n", ":::", "::: only merger\n", ":only[", "]{merger}", ":only{merger}", ":vary[a|b]", "[", "]", "(", ")", "](", "![", "`", "```\n", "*", "**", "_", "<", ">", "<!--", "-->", "|", "|-|\n", "- ", "1. ", "> ", "# ",
            "\n", "\n\n", "    ", "\t", "\\", "&", "&#58;", "&lt;", "[^a]", "[^a]: ", "[a]: ", "https://a.b", "javascript:", "title: ", "{", "}", "'", "\"", "&a ", "*a ", "!!", ": ", "? ", "%", "é", "\u0301", "😀", "\0", "\u202e", "x", "word "];

    [Fact]
    public void Slips_in_any_file_are_answered()
    {
        using var workspace = new TestWorkspace();
        var originals = Files.ToDictionary(file => file, file => File.ReadAllBytes(Path.Combine(workspace.Folder, file)), StringComparer.Ordinal);
        var slips = Gen.Choose(0, int.MaxValue - 1).Three().ArrayOf(3);
        Prop.ForAll(Arb.From(slips), slips =>
        {
            foreach (var (which, at, with) in slips)
            {
                var file = Files[which % Files.Length];
                var bytes = originals[file].ToList();
                var place = at % (bytes.Count + 1);
                if (with % 3 == 0) bytes.RemoveRange(place, Math.Min(bytes.Count - place, with % 7));
                else bytes.InsertRange(place, with % 3 == 1 ? Encoding.UTF8.GetBytes(Pieces[with % Pieces.Length]) : [(byte)with]);
                workspace.Write(file, [.. bytes]);
            }

            Answered(workspace);
            foreach (var (file, bytes) in originals) workspace.Write(file, bytes);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
    }

    [Fact]
    public void Any_row_of_signs_is_answered()
    {
        using var workspace = new TestWorkspace();
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(number => Pieces[number % Pieces.Length]).ArrayOf(40)), pieces =>
        {
            var text = string.Concat(pieces);
            workspace.Body(text);
            Answered(workspace);
            workspace.Write("content/roadmap/probe.md", TestWorkspace.ProbeHead.Replace("title: Probe", "title: Probe\nstory: |\n  " + text.Replace("\n", "\n  ", StringComparison.Ordinal), StringComparison.Ordinal));
            Answered(workspace);
            workspace.Delete("content/roadmap/probe.md").Write("content/wording.yml", text);
            Answered(workspace);
            workspace.Delete("content/wording.yml");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
    }

    /// <summary>What a slug is, said again in other words: nothing that a path could be led astray by.</summary>
    [Fact]
    public void A_slug_is_a_plain_file_name_anywhere()
    {
        const string Signs = "abcz019--..//\\_ :AÉéß\0\n~%con";
        var names = Gen.Choose(0, Signs.Length - 1).Select(at => Signs[at]).ArrayOf().Select(signs => new string(signs));
        Prop.ForAll(Arb.From(names), name =>
        {
            var isPlain = name.Length is > 0 and <= 80 && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') && name[0] != '-' && name[^1] != '-' && !name.Contains("--", StringComparison.Ordinal);
            return Slug.IsValid(name) == (isPlain && !Devices().IsMatch(name));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases * 50));
    }

    private static void Answered(TestWorkspace workspace)
    {
        var result = workspace.Read();
        Assert.Equal(result.Roadmap is null, !result.Diagnostics.IsEmpty);
        Assert.All(result.Diagnostics, diagnostic =>
        {
            Assert.False(string.IsNullOrWhiteSpace(diagnostic.Message) || string.IsNullOrWhiteSpace(diagnostic.Hint));
            Assert.True(diagnostic.Span is { Line: > 0, Column: > 0 }, diagnostic.ToString());
            Assert.Contains(DiagnosticCodes.All, code => code.Code == diagnostic.Code);
        });
        Assert.Equal(result.Diagnostics.OrderBy(diagnostic => diagnostic.Span), result.Diagnostics);
    }

    [GeneratedRegex("^(con|prn|aux|nul|com[0-9]|lpt[0-9])$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Devices();
}
