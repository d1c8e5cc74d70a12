using System.Collections.Immutable;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Waymark.Content.Markdown.Guards;

/// <summary>What a guard line says.</summary>
internal abstract record GuardLineForm
{
    private GuardLineForm() { }

    public sealed record Only(ImmutableArray<(string Name, int Offset)> Topics) : GuardLineForm;

    public sealed record AnyOrder : GuardLineForm;

    public sealed record Close : GuardLineForm;

    /// <param name="Message">What was found, and what was expected.</param>
    public sealed record Malformed(string Message, string Hint) : GuardLineForm;

    /// <param name="line">The line from its first colon on, without white space at its end.</param>
    public static GuardLineForm Parse(string line)
    {
        var colons = line.TakeWhile(c => c == ':').Count();
        var rest = line[colons..];
        var words = rest.TrimStart();
        var indent = colons + rest.Length - words.Length;
        if (colons < 3) return new Malformed("a guard line begins with three colons, and this one with two", "write ':::', or '\\::' for text that begins with two colons");
        if (words.Length == 0) return new Close();
        if (indent == colons) return new Malformed($"found '{Short(line)}', expected a space after the colons", "write '::: only topic'");
        if (words == GuardWords.AnyOrder) return new AnyOrder();
        var name = words.Split(' ', '\t')[0];
        if (name != GuardWords.Only)
        {
            var near = Files.Nearest.Name(name, GuardWords.Block);
            return new Malformed($"'{Short(name)}' is no guard", near is null ? "write '::: only topic' or '::: any-order'" : $"did you mean '{near}'?");
        }

        var list = words[GuardWords.Only.Length..];
        var offset = indent + GuardWords.Only.Length;
        if (TopicList.Parse(list) is not { } topics)
        {
            return new Malformed($"found '{Short(words)}', expected topics after 'only', with commas between them", "write '::: only topic' or '::: only topic, topic'");
        }

        return new Only([.. topics.Select(topic => (topic.Name, topic.Offset + offset))]);
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..57] + "…";
}

/// <summary>A guard line in the tree. Lines stay leaves: <see cref="GuardPairs"/> makes guards of them, by rules that Markdig's containers do not have.</summary>
internal sealed class GuardLineBlock : LeafBlock
{
    public GuardLineBlock(BlockParser parser, int colons, GuardLineForm form) : base(parser)
    {
        (Colons, Form) = (colons, form);
        ProcessInlines = false;
    }

    public int Colons { get; }

    public GuardLineForm Form { get; }
}

/// <summary>Takes guard lines out of the blocks. A guard line inside code never comes here, and so misses in the tree: that is an error.</summary>
internal sealed class GuardLineParser : BlockParser
{
    public GuardLineParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent) return BlockState.None;
        var line = processor.Line.ToString();
        if (!GuardScan.IsGuardLine(line)) return BlockState.None;
        var block = new GuardLineBlock(this, line.TakeWhile(c => c == ':').Count(), GuardLineForm.Parse(line.TrimEnd()))
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        };
        processor.NewBlocks.Push(block);
        return BlockState.BreakDiscard;
    }
}
