using Waymark.Verify.Matching;
using Waymark.Verify.Pages.Tree;
using Waymark.Verify.Readers;
using Waymark.Verify.Words;

namespace Waymark.Verify.Pages;

/// <summary>
/// Reads a page as a browser without scripts would build it. What is not plainly written is also read raw: attributes given twice, text
/// after the end and whatever else a parser drops is in the bytes all the same.
/// </summary>
internal static class HtmlExamination
{
    public static void Read(Examination scan, string html, Location at, int depth)
    {
        if (StrictReader.Read(html, scan.Tags) is { } plain)
        {
            Examine(scan, plain, at, depth);
            return;
        }

        // Where a tag begins or ends, words stand side by side by chance.
        scan.Text(html.Replace('<', WordReader.Boundary).Replace('>', WordReader.Boundary), TextKind.Markup, at with { At = Lines.Of(html) }, depth);
        if (Nesting(html) > ScanLimits.Nesting)
        {
            scan.Report(VerifyRules.TooMuch, $"elements lie more than {ScanLimits.Nesting} deep inside each other", at);
            scan.Text(html, TextKind.Prose, at with { At = Lines.Of(html) }, depth);
            return;
        }

        Examine(scan, BrowserReader.Read(html), at, depth);
    }

    private static void Examine(Examination scan, ElementNode page, Location at, int depth)
    {
        var all = page.Descendants();
        var facts = new PageFacts(at.Path) { Ids = new HashSet<string>(StringComparer.Ordinal) };
        var words = new PageText();
        var policy = ContentPolicy.Of(page);
        var elements = new ElementExamination(scan, at, depth, facts, policy);
        Walk(scan, page, at, depth, words, elements);
        words.Examine(scan, at.In("text"), depth);
        policy.Check(scan, all, at);
        Omissions.InPage(scan, all, at);
        scan.Site.Add(facts);
    }

    private static void Walk(Examination scan, ElementNode parent, Location at, int depth, PageText words, ElementExamination elements)
    {
        foreach (var node in parent.Children)
        {
            switch (node)
            {
                case CommentNode comment:
                    var where = at.In(parent.ToString());
                    scan.Report(VerifyRules.Comment, "a comment", where, comment.Text);
                    scan.Text(comment.Text, TextKind.Prose, where.In("comment"), depth);
                    break;
                case TextNode text: words.Add(text); break;
                case InstructionNode instruction: scan.Text(instruction.Text, TextKind.Prose, at.In("processing instruction"), depth); break;
                case ElementNode element:
                    words.Open(element);
                    // The text of scripts and styles is theirs to read.
                    if (!elements.Examine(element)) Walk(scan, element, at, depth, words, elements);
                    words.Close(element);
                    break;
            }
        }
    }

    // How deep the tree can become, from tags alone: building a tree of a hundred thousand levels takes minutes.
    private static int Nesting(string html)
    {
        int open = 0, deepest = 0;
        for (var i = html.IndexOf('<'); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            if (html[i + 1] == '/') open = Math.Max(0, open - 1);
            else if (char.IsAsciiLetter(html[i + 1]) && !IsVoid(html.AsSpan(i + 1)) && !IsSelfClosed(html, i)) deepest = Math.Max(deepest, ++open);
        }

        return deepest;
    }

    private static bool IsSelfClosed(string html, int at) => html.IndexOf('>', at) is > 0 and var end && html[end - 1] == '/';

    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length])) length++;
        return tag[..length] is "br" or "img" or "meta" or "link" or "input" or "hr" or "source" or "col" or "wbr" or "area" or "base" or "embed" or "track" or "p" or "li"
            or "td" or "th" or "tr" or "dt" or "dd" or "option";
    }
}
