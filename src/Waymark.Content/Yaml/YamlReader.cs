using System.Collections.Immutable;
using Waymark.Vocabulary.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Waymark.Content.Yaml;

/// <summary>
/// Reads YAML events into nodes, and refuses on the way what makes YAML dangerous: depth (deep nesting ends the process in any
/// recursive reader), anchors and aliases (a small file can stand for gigabytes), tags (they name types), merge keys and duplicate
/// keys (of which some reader would honour the wrong one). Reading stops at the first of these, because the scanner below
/// needs quadratic time for what follows.
/// </summary>
internal sealed class YamlReader
{
    public const int DeepestNesting = 32;

    /// <summary>Scalars, lists and mappings together.</summary>
    public const int MostNodes = 20_000;

    private const string SyntaxHint = "check the indentation; text that holds ': ' or ' #', or begins with one of [{*&!|>@%`'\", needs quotes";

    private readonly string _path;
    private readonly string[] _lines;
    private readonly int _firstLine;
    private readonly DiagnosticBag _bag;
    private readonly Parser _parser;
    private int _nodes;

    private YamlReader(string path, string text, int firstLine, DiagnosticBag bag)
    {
        (_path, _firstLine, _bag) = (path, firstLine, bag);
        _lines = text.Split('\n');
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The mapping that a file or its front matter is; null, with a report, where it is anything else.</summary>
    /// <param name="firstLine">Line of the file on which <paramref name="text"/> begins.</param>
    public static YamlMapping? Read(string path, string text, int firstLine, DiagnosticBag bag)
    {
        if (Percent(text) is { } directive)
        {
            bag.Report(DiagnosticCodes.YamlFeature, new SourceSpan(path, firstLine + directive, 1), "a YAML directive is not part of the format", "delete the line");
            return null;
        }

        try
        {
            return new YamlReader(path, text, firstLine, bag).ReadStream();
        }
        catch (Refusal)
        {
            return null;
        }
        catch (YamlException failure)
        {
            var place = new SourceSpan(path, firstLine + Math.Max(0, (int)failure.Start.Line - 1), Math.Max(1, (int)failure.Start.Column));
            bag.Report(DiagnosticCodes.YamlSyntax, place, $"this is not YAML: {Reason(failure)}",
                SyntaxHint);
            return null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException)
        {
            // The library says so of some malformed text, such as a mapping inside a list in brackets or a tag that is no URI, without a place.
            bag.Report(DiagnosticCodes.YamlSyntax, new SourceSpan(path, firstLine, 1), "this is not YAML: it cannot be parsed", SyntaxHint);
            return null;
        }
    }

    private YamlMapping? ReadStream()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _)) return NotAMapping(SourceSpan.Whole(_path) with { Line = _firstLine }, "the file says nothing");
        var start = _parser.Consume<DocumentStart>();
        if (start.Tags is { Count: > 0 } tags && tags.Any(tag => !IsDefault(tag)))
        {
            Refuse(DiagnosticCodes.YamlFeature, At(start.Start), "a YAML directive is not part of the format", "delete the line");
        }

        var root = ReadNode(depth: 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            Refuse(DiagnosticCodes.OneDocument, At(second.Start), "a second YAML document begins here, and a file holds one", "delete the line '---'");
        }

        return root as YamlMapping ?? NotAMapping(root.Span, $"found {root.Kind}");
    }

    private YamlNode ReadNode(int depth)
    {
        // Current is one event ahead of what was consumed.
        var current = _parser.Current ?? throw new YamlException("the file ends inside a value");
        var place = At(current.Start);
        if (depth > DeepestNesting)
        {
            Refuse(DiagnosticCodes.YamlTooDeep, place, $"this is nested more than {DeepestNesting} levels deep", "no value of the format needs more than 4 levels");
        }

        if (++_nodes > MostNodes)
        {
            Refuse(DiagnosticCodes.YamlTooDeep, place, $"this file has more than {MostNodes} values", "split the file");
        }

        if (current is AnchorAlias alias)
        {
            Refuse(DiagnosticCodes.YamlFeature, place, $"'*{alias.Value}' is an alias, which is not part of the format", "write the value out, or put quotes around text that begins with '*'");
        }

        if (current is NodeEvent node) RefuseDecoration(node, place);
        _parser.MoveNext();
        return current switch
        {
            Scalar scalar => ReadScalar(scalar, place),
            SequenceStart => ReadSequence(place, depth),
            MappingStart => ReadMapping(place, depth),
            _ => throw new YamlException(current.Start, current.End, "a value is missing"),
        };
    }

    private YamlSequence ReadSequence(SourceSpan place, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(depth + 1));
        return new YamlSequence(items.ToImmutable(), place);
    }

    private YamlMapping ReadMapping(SourceSpan place, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var keyNode = ReadNode(depth + 1);
            if (keyNode is not YamlScalar key)
            {
                Refuse(DiagnosticCodes.KeyNotText, keyNode.Span, $"a key is plain text, and this one is {keyNode.Kind}", "write 'key: value'; put quotes around text in braces or brackets");
                throw new Refusal();
            }

            if (key.Text == "<<")
            {
                Refuse(DiagnosticCodes.YamlFeature, key.Span, "'<<' is a merge key, which is not part of the format", "write the keys out");
            }

            var value = ReadNode(depth + 1);
            if (seen.TryAdd(key.Text, key.Span)) entries.Add(new YamlEntry(key, value));
            else
            {
                _bag.Report(DiagnosticCodes.DuplicateKey, key.Span, $"the key '{key.Text}' stands twice, first on line {seen[key.Text].Line}", "delete one of the two");
            }
        }

        return new YamlMapping(entries.ToImmutable(), place);
    }

    private YamlScalar ReadScalar(Scalar scalar, SourceSpan place)
    {
        var map = ScalarMap.Build(scalar, _lines, _path, _firstLine);
        return new YamlScalar(scalar.Value, scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any), map, place with { Length = LengthOnLine(scalar) });
    }

    private static int LengthOnLine(Scalar scalar) =>
        scalar.Start.Line == scalar.End.Line ? (int)Math.Max(0, scalar.End.Column - scalar.Start.Column) : 0;

    private void RefuseDecoration(NodeEvent node, SourceSpan place)
    {
        if (!node.Anchor.IsEmpty)
        {
            Refuse(DiagnosticCodes.YamlFeature, place, $"'&{node.Anchor.Value}' is an anchor, which is not part of the format", "delete it, or put quotes around text that begins with '&'");
        }

        if (!node.Tag.IsEmpty)
        {
            Refuse(DiagnosticCodes.YamlFeature, place, $"'{node.Tag.Value}' is a tag, which is not part of the format", "delete it, or put quotes around text that begins with '!'");
        }
    }

    private YamlMapping? NotAMapping(SourceSpan place, string found)
    {
        _bag.Report(DiagnosticCodes.WrongShape, place, $"{found}, expected 'key: value' lines", "docs/formats/content.md lists the keys of each file");
        return null;
    }

    private SourceSpan At(Mark mark) => new(_path, _firstLine + (int)mark.Line - 1, (int)mark.Column);

    private void Refuse(DiagnosticCode code, SourceSpan place, string message, string hint)
    {
        _bag.Report(code, place, message, hint);
        throw new Refusal();
    }

    private static bool IsDefault(YamlDotNet.Core.Tokens.TagDirective tag) =>
        (tag.Handle, tag.Prefix) is ("!", "!") or ("!!", "tag:yaml.org,2002:");

    private static int? Percent(string text)
    {
        if (text.StartsWith('%')) return 0;
        var at = text.IndexOf("\n%", StringComparison.Ordinal);
        return at < 0 ? null : text.AsSpan(0, at + 1).Count('\n');
    }

    // The library's messages end in a full stop and sometimes repeat the place.
    private static string Reason(YamlException failure)
    {
        var message = failure.Message;
        var place = message.LastIndexOf("): ", StringComparison.Ordinal);
        if (message.StartsWith('(') && place >= 0) message = message[(place + 3)..];
        message = message.TrimEnd('.').ReplaceLineEndings(" ");
        return message.Length == 0 ? "it cannot be parsed" : char.ToLowerInvariant(message[0]) + message[1..];
    }

    /// <summary>Ends the reading of one file after its report.</summary>
    private sealed class Refusal : Exception;
}
