using System.Globalization;
using System.Text;

namespace Waymark.Content.Tests;

/// <summary>
/// Markdown with guards, made from a row of choices: the same choices make the same text, and fewer or smaller choices a smaller one.
/// Every word is unique, and it is known which topics it needs.
/// </summary>
internal sealed class RandomProse
{
    private static readonly string[] Topics = ["merger", "vision", "specific-date", "strategy"];

    private readonly byte[] _choices;
    private readonly List<string> _words = [];
    private int _next;
    private int _blocks;

    public RandomProse(byte[] choices)
    {
        _choices = choices;
        Markdown = Blocks(new Place("", [], 9)) + "\n";
    }

    public string Markdown { get; }

    /// <summary>"w007w merger vision": each word and its topics, in the order of the words' numbers.</summary>
    public IReadOnlyList<string> Words => _words;

    private int Choose(int sides) => _next < _choices.Length ? _choices[_next++] % sides : 0;

    private string Blocks(Place place)
    {
        var blocks = new List<string>();
        for (var count = 1 + Choose(3); count > 0 && _blocks < 14; count--) blocks.Add(Block(place));
        if (blocks.Count == 0) blocks.Add(Inlines(place));
        return string.Join($"\n{place.Indent.TrimEnd()}\n{place.Indent}", blocks);
    }

    private string Block(Place place)
    {
        _blocks++;
        return Choose(place.Colons > 3 ? 9 : 7) switch
        {
            0 or 1 => Inlines(place),
            2 => "## " + Inlines(place with { OneLine = true }),
            3 => $"```\n{place.Indent}{Word(place)}\n{place.Indent}```",
            4 => Table(place),
            5 => List(place),
            6 => "> " + Blocks(place with { Indent = place.Indent + "> ", Colons = Math.Max(3, place.Colons - 1) }),
            _ => Guard(place),
        };
    }

    private string Guard(Place place)
    {
        var topics = SomeTopics();
        var fence = new string(':', place.Colons);
        var inside = Blocks(place with { Colons = place.Colons - 1, Needed = [.. place.Needed, .. topics] });
        return $"{fence} only {string.Join(", ", topics)}\n{place.Indent}{inside}\n{place.Indent}{fence}";
    }

    private string List(Place place)
    {
        var list = new StringBuilder();
        for (var count = 1 + Choose(3); count > 0; count--)
        {
            if (list.Length > 0) list.Append('\n').Append(place.Indent);
            list.Append("- ");
            var entry = place with { Indent = place.Indent + "  ", Colons = Math.Max(3, place.Colons - 1) };
            if (Choose(3) == 0)
            {
                var topics = SomeTopics();
                list.Append(CultureInfo.InvariantCulture, $":only{{{string.Join(", ", topics)}}} {Inlines(entry with { OneLine = true, Needed = [.. place.Needed, .. topics] })}");
            }
            else list.Append(Blocks(entry));
        }

        return list.ToString();
    }

    private string Table(Place place)
    {
        var cell = place with { OneLine = true };
        var columns = 2 + Choose(2);
        var restricted = Choose(2) == 0 ? SomeTopics() : [];
        var table = new StringBuilder("|");
        for (var column = 0; column < columns; column++)
        {
            var last = column == columns - 1 && restricted.Length > 0;
            table.Append(CultureInfo.InvariantCulture, $" {(last ? $":only{{{string.Join(',', restricted)}}} " : "")}{Word(last ? cell with { Needed = [.. place.Needed, .. restricted] } : cell)} |");
        }

        table.Append('\n').Append(place.Indent).Append('|').Insert(table.Length, "---|", columns);
        for (var rows = Choose(3); rows > 0; rows--)
        {
            var topics = Choose(3) == 0 ? SomeTopics() : [];
            table.Append('\n').Append(place.Indent).Append('|');
            if (topics.Length > 0) table.Append(CultureInfo.InvariantCulture, $" :only{{{string.Join(", ", topics)}}}");
            for (var column = 0; column < columns; column++)
            {
                string[] more = column == columns - 1 ? restricted : [];
                table.Append(CultureInfo.InvariantCulture, $" {Inlines(cell with { Needed = [.. place.Needed, .. topics, .. more] })} |");
            }
        }

        return table.ToString();
    }

    private string Inlines(Place place, int depth = 0)
    {
        var parts = new List<string> { Word(place) };
        for (var count = Choose(4); count > 0; count--) parts.Add(Inline(place, depth));
        return string.Join(' ', parts);
    }

    private string Inline(Place place, int depth)
    {
        if (depth > 4) return Word(place);
        switch (Choose(9))
        {
            case 0:
                return $"**{Word(place)}**";
            case 1:
                return $"*{Word(place)}*";
            case 2:
                return $"`{Word(place)}`";
            case 3:
                return $"[{Word(place)}](https://example.com)";
            case 4:
                return $":fixed[{Inlines(place, depth + 1)}]";
            case 5:
                return $":vary[{Word(place)}|{Word(place)}]";
            case 6 when !place.OneLine:
                return "\n" + place.Indent + Word(place);
            default:
                var topics = SomeTopics();
                var bar = Choose(3) == 0 ? " | " : "";
                return $":only[{Inlines(place with { Needed = [.. place.Needed, .. topics] }, depth + 1)}{bar}]{{{string.Join(", ", topics)}}}";
        }
    }

    private string Word(Place place)
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"w{_words.Count:000}w");
        _words.Add(string.Join(' ', place.Needed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Prepend(word)));
        return word;
    }

    private string[] SomeTopics()
    {
        var first = Choose(Topics.Length);
        return Choose(3) == 0 ? [Topics[first], Topics[(first + 1) % Topics.Length]] : [Topics[first]];
    }

    /// <param name="Indent">What begins a line here: indentation and quote marks.</param>
    /// <param name="Needed">Topics of the guards around.</param>
    /// <param name="Colons">Colons that a guard has here.</param>
    private sealed record Place(string Indent, string[] Needed, int Colons, bool OneLine = false);
}
