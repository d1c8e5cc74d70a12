using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Waymark.Content.Markdown.Tree;

namespace Waymark.Content.Tests;

/// <summary>Laws of guards over random prose. WAYMARK_FUZZ in the environment says how many cases are tried; the default is small.</summary>
public sealed partial class GuardLawTests
{
    private static readonly int Cases = int.TryParse(Environment.GetEnvironmentVariable("WAYMARK_FUZZ"), out var cases) ? cases : 150;

    [Fact]
    public void Every_word_needs_exactly_the_topics_of_the_guards_around_it()
    {
        using var workspace = new TestWorkspace();
        ForAll(Choices(), choices =>
        {
            var prose = new RandomProse(choices);
            var result = workspace.Body(prose.Markdown).Read();
            return result.Roadmap is { } roadmap
                ? Topics(roadmap.Items.Single(item => item.Id == "probe").Body).SequenceEqual(prose.Words, StringComparer.Ordinal).Label(prose.Markdown)
                : false.Label(string.Join('\n', result.Diagnostics) + "\n" + prose.Markdown);
        });
    }

    /// <summary>One slip of a finger: a character too many, too few or wrong.</summary>
    [Fact]
    public void No_single_slip_lets_a_secret_out_of_its_guard()
    {
        const string Signs = ":[]{}(),|\\`*_<>#-~ \t\nax\"'!";
        using var workspace = new TestWorkspace();
        var slips = Gen.Choose(0, int.MaxValue - 1).Two().Select(pair => (At: pair.Item1, With: pair.Item2));
        ForAll(Choices().Zip(slips, (choices, slip) => (choices, slip)), random =>
        {
            var prose = new RandomProse(random.choices);
            var text = prose.Markdown;
            var at = random.slip.At % text.Length;
            var sign = Signs[random.slip.With % Signs.Length].ToString();
            var slipped = (random.slip.With / Signs.Length % 3) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, sign),
                _ => text.Remove(at, 1).Insert(at, sign),
            };
            var result = workspace.Body(slipped).Read();
            if (result.Roadmap is not { } roadmap) return true.Label("refused");
            var needed = prose.Words.ToDictionary(word => word.Split(' ')[0], word => word, StringComparer.Ordinal);
            var leaked = Topics(roadmap.Items.Single(item => item.Id == "probe").Body)
                .FirstOrDefault(word => needed.TryGetValue(word.Split(' ')[0], out var before) && before.Split(' ').Except(word.Split(' '), StringComparer.Ordinal).Any());
            return (leaked is null).Label($"{leaked} leaked from\n{slipped}\nwhich was\n{text}");
        });
    }

    private static Gen<byte[]> Choices() => Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf(120);

    private static void ForAll<T>(Gen<T> random, Func<T, Property> law) =>
        Prop.ForAll(Arb.From(random), law).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));

    /// <summary>Each word of the tree with the topics that it needs: "w7 merger vision".</summary>
    private static IEnumerable<string> Topics(SourceProse prose)
    {
        var words = new List<(int Number, string Line)>();
        foreach (var block in prose.Blocks.Concat(prose.Notes.Values.SelectMany(blocks => blocks))) Collect(block, [], words);
        return words.OrderBy(word => word.Number).Select(word => word.Line);
    }

    private static void Collect(SourceNode node, string[] topics, List<(int Number, string Line)> words)
    {
        string[] With(IEnumerable<TopicName> more) => [.. topics, .. more.Select(topic => topic.Name)];
        void All(IEnumerable<SourceNode> nodes, string[] needed)
        {
            foreach (var child in nodes) Collect(child, needed, words);
        }

        switch (node)
        {
            case GuardedBlocks guard: All(guard.Blocks, With(guard.Topics)); break;
            case GuardedInline guard: All(guard.Children, With(guard.Topics)); break;
            case SourceListEntry entry: All(entry.Blocks, With(entry.Only)); break;
            case SourceTable table:
                foreach (var column in table.Columns) All(column.Head, With(column.Only));
                foreach (var row in table.Rows)
                {
                    foreach (var (cell, column) in row.Cells.Zip(table.Columns)) All(cell.Children, [.. With(row.Only), .. column.Only.Select(topic => topic.Name)]);
                }

                break;
            case SourceText text: Add(text.Text); break;
            case SourceCodeSpan code: Add(code.Text); break;
            case SourceCode code: Add(code.Text); break;
            case SourceVary vary: Add(string.Join(' ', vary.Options)); break;
            default: All(Prose.Children(node), topics); break;
        }

        void Add(string text)
        {
            foreach (Match word in Word().Matches(text))
            {
                var needed = topics.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Prepend(word.Value);
                words.Add((int.Parse(word.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), string.Join(' ', needed)));
            }
        }
    }

    [GeneratedRegex("w(?<number>[0-9]{3})w", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();
}
