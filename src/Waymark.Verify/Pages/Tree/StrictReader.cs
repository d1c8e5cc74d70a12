using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Waymark.Verify.Pages.Tree;

/// <summary>
/// Reads pages that are written so plainly that no browser has anything to repair: every element that needs an end has one in its
/// place, values stand in quotation marks, tables hold their parts, nothing closes by itself. Such pages, and no others, have one
/// reading, and this finds it in a fraction of the time. Every other page is read by <see cref="BrowserReader"/>; a test holds that the
/// two agree on all that this one accepts.
/// </summary>
internal sealed class StrictReader
{
    private readonly string _html;
    private readonly TagMemory _tags;
    private readonly ElementNode _page = ElementNode.NewPage();
    private ElementNode _open;
    private int _at;
    private int _depth;

    // Drawings do not stand inside each other.
    private bool _inDrawing;

    // The line of _at, counted as reading goes.
    private int _line = 1;
    private int _counted;

    /// <summary>Elements that are open more than nowhere: what may not stand inside itself.</summary>
    private readonly HashSet<string> _alone = new(StringComparer.Ordinal);

    private StrictReader(string html, TagMemory tags) => (_html, _tags, _open) = (html, tags, _page);

    /// <param name="tags">Start tags read before; gets those of this page.</param>
    /// <returns>Null where the page is not written so.</returns>
    public static ElementNode? Read(string html, TagMemory tags)
    {
        var reader = new StrictReader(html, tags);
        return reader.TryRead() ? reader._page : null;
    }

    private bool TryRead()
    {
        const string Start = "<!doctype html>";
        if (!_html.StartsWith(Start, StringComparison.OrdinalIgnoreCase)) return false;
        _at = Start.Length;
        while (_at < _html.Length)
        {
            if (_html[_at] != '<' ? !Text() : Next() == '/' ? !End() : !Begin()) return false;
        }

        return ReferenceEquals(_open, _page) && _page.Elements.Count() == 1 && _page.Elements.Single().Elements.Select(part => part.Name).SequenceEqual(["head", "body"], StringComparer.Ordinal);
    }

    private char Next() => _at + 1 < _html.Length ? _html[_at + 1] : '\0';

    private bool Text()
    {
        var end = _html.IndexOf('<', _at);
        var raw = _html.AsSpan(_at, (end < 0 ? _html.Length : end) - _at);
        _at += raw.Length;
        if (!StrictNames.TakesText(_open.Name)) return raw.ContainsAnyExcept(" \n\t") is false;
        if (StrictText.Read(raw) is not { } text) return false;
        // A browser drops the line break that a preformatted text begins with.
        if (_open is { Name: "pre", Children.Count: 0 } && text.StartsWith('\n')) text = text[1..];
        if (text.Length > 0) new TextNode(text).PutInto(_open);
        return true;
    }

    private bool End()
    {
        var name = _html.AsSpan(_at + 2);
        var close = name.IndexOf('>');
        if (close < 0 || !name[..close].SequenceEqual(_open.Name) || ReferenceEquals(_open, _page)) return false;
        _at += 3 + close;
        Close();
        return true;
    }

    private void Close()
    {
        _alone.Remove(_open.Name);
        if (_open.Name == "svg") _inDrawing = false;
        _open = _open.Parent!;
        _depth--;
    }

    private bool Begin()
    {
        var line = LineHere();
        if (!TryTag(out var tag) || !MayStandHere(tag.Name, _inDrawing)) return false;
        var element = new ElementNode(tag, line);
        element.PutInto(_open);
        var inDrawing = _inDrawing || tag.Name == "svg";
        var isVoid = !inDrawing && StrictNames.Void.Contains(tag.Name);
        if (isVoid || (tag.EndsItself && inDrawing)) return true;
        if (tag.EndsItself || ++_depth > ScanLimits.Nesting) return false;
        _open = element;
        _inDrawing = inDrawing;
        return inDrawing || tag.Name is not ("style" or "script" or "title") || RawText(tag.Name);
    }

    /// <summary>Reads a start tag, or finds that the same characters were read as one before, and goes on after it.</summary>
    private bool TryTag([NotNullWhen(true)] out StartTag? tag)
    {
        var start = _at + 1;
        // A tag that holds this sign in a value is longer than it seems here, and no tag that was kept.
        var end = _html.IndexOf('>', start);
        tag = null;
        if (end < 0) return false;
        var raw = _html.AsSpan(start, end - start);
        tag = _tags.Find(raw, _inDrawing);
        if (tag is not null)
        {
            _at = end + 1;
            return true;
        }

        if (!TryName(start, out var name) || !TryAttributes(start + name.Length, _inDrawing || name == "svg", out var attributes, out var endsItself)) return false;
        tag = new StartTag(name, attributes, endsItself);
        if (_at == end + 1) _tags.Keep(raw, _inDrawing, tag);
        return true;
    }

    private bool MayStandHere(string name, bool inDrawing)
    {
        if (inDrawing) return StrictNames.Drawing.Contains(name) && name != "svg" && _open.Name is not ("title" or "desc");
        switch (_open.Name)
        {
            case ElementNode.Document: return name == "html";
            case "html": return name is "head" or "body";
            case "head": return StrictNames.Head.Contains(name);
        }

        if (!StrictNames.Body.Contains(name) || !StrictNames.Fits(_open.Name, name)) return false;
        if (_alone.Contains("p") && StrictNames.EndsParagraph.Contains(name)) return false;
        if (name is "a" or "button" or "form" or "p" && !_alone.Add(name)) return false;
        return name switch
        {
            "li" => Nearest("li", "ul", "ol") is not "li",
            "dt" or "dd" => Nearest("dt", "dd", "dl") is "dl",
            _ => !StrictNames.Headings.Contains(name) || !StrictNames.Headings.Contains(_open.Name),
        };
    }

    private string? Nearest(string one, string other, string third)
    {
        for (var element = _open; element is not null; element = element.Parent)
        {
            if (element.Name == one || element.Name == other || element.Name == third) return element.Name;
        }

        return null;
    }

    private bool TryName(int at, out string name)
    {
        var end = at;
        while (end < _html.Length && char.IsAsciiLetterOrDigit(_html[end])) end++;
        name = end > at && char.IsAsciiLetter(_html[at]) ? Known(_html.AsSpan(at, end - at)) : "";
        return name.Length > 0;
    }

    private static string Known(ReadOnlySpan<char> name)
    {
        var body = StrictNames.Body.GetAlternateLookup<ReadOnlySpan<char>>();
        return body.TryGetValue(name, out var known) ? known : name.ToString();
    }

    /// <summary>Reads up to and past the sign that ends the tag.</summary>
    private bool TryAttributes(int at, bool inDrawing, out ImmutableArray<PageAttribute> attributes, out bool endsItself)
    {
        endsItself = false;
        attributes = [];
        var read = ImmutableArray.CreateBuilder<PageAttribute>();
        while (at < _html.Length)
        {
            var spaced = false;
            for (; at < _html.Length && _html[at] is ' ' or '\n' or '\t'; at++) spaced = true;
            if (at == _html.Length) return false;
            if (_html[at] == '>' || (_html[at] == '/' && at + 1 < _html.Length && _html[at + 1] == '>'))
            {
                endsItself = _html[at] == '/';
                _at = at + (endsItself ? 2 : 1);
                attributes = read.ToImmutable();
                return true;
            }

            if (!spaced || !TryAttribute(ref at, inDrawing, out var attribute) || read.Any(known => known.Name == attribute.Name)) return false;
            read.Add(attribute);
        }

        return false;
    }

    private bool TryAttribute(ref int at, bool inDrawing, [NotNullWhen(true)] out PageAttribute attribute)
    {
        var end = at;
        while (end < _html.Length && (char.IsAsciiLetterOrDigit(_html[end]) || _html[end] is '-' or '_' or '.')) end++;
        attribute = default;
        if (end == at || end == _html.Length || !char.IsAsciiLetter(_html[at])) return false;
        var name = _html[at..end];
        if (!StrictNames.Attributes.Contains(name) && !IsOwn(name)) return false;
        if (!inDrawing && name.AsSpan().ContainsAnyInRange('A', 'Z')) return false;
        at = end;
        var value = "";
        if (_html[end] == '=')
        {
            if (end + 1 >= _html.Length || _html[end + 1] is not ('"' or '\'')) return false;
            var close = _html.IndexOf(_html[end + 1], end + 2);
            if (close < 0 || StrictText.Read(_html.AsSpan(end + 2, close - end - 2)) is not { } text) return false;
            value = text;
            at = close + 1;
        }
        else if (_html[end] is not (' ' or '\n' or '\t' or '>' or '/'))
        {
            return false;
        }

        attribute = new PageAttribute(name, value);
        return true;
    }

    private static bool IsOwn(string name) => name.StartsWith("data-", StringComparison.Ordinal) && !name.AsSpan().ContainsAnyInRange('A', 'Z');

    /// <summary>Scripts and styles hold no references and end only at their own end; so does the title, which holds references.</summary>
    private bool RawText(string name)
    {
        var end = _html.IndexOf("</", _at, StringComparison.Ordinal);
        while (end >= 0 && !_html.AsSpan(end + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase)) end = _html.IndexOf("</", end + 2, StringComparison.Ordinal);
        if (end < 0 || end + 2 + name.Length >= _html.Length || _html[end + 2 + name.Length] != '>') return false;
        var raw = _html.AsSpan(_at, end - _at);
        // "<!--" changes where a script ends; a title with a tag in it is not plainly written.
        if (raw.Contains("<!--", StringComparison.Ordinal) || (name == "title" && raw.Contains('<'))) return false;
        var text = name == "title" ? StrictText.Read(raw) : raw.ContainsAny('\0', '\r') ? null : raw.ToString();
        if (text is null) return false;
        if (text.Length > 0) new TextNode(text).PutInto(_open);
        _at = end + 3 + name.Length;
        Close();
        return true;
    }

    private int LineHere()
    {
        _line += _html.AsSpan(_counted, _at - _counted).Count('\n');
        _counted = _at;
        return _line;
    }
}
