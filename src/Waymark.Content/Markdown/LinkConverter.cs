using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using Waymark.Content.Files;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Reading;
using SourceSpan = Waymark.Vocabulary.Diagnostics.SourceSpan;

namespace Waymark.Content.Markdown;

/// <summary>Links and images: what they may point to, and where an image comes from.</summary>
internal sealed class LinkConverter(ProseState state, TextMap map)
{
    public const string Allowed = "a link goes to https://…, mailto:name@domain, #item-id or the .md file of an item, written out plainly";

    public SourceInline? Convert(Inline inline, SourceSpan place, Func<ContainerInline, ImmutableArray<SourceInline>> children)
    {
        if (inline is AutolinkInline auto) return Automatic(auto, place);
        var link = (LinkInline)inline;
        if (link.Reference is { } definition) state.Use(definition, place);
        return link.IsImage ? Image(link, place) : Link(link, place, children(link));
    }

    private SourceLink? Automatic(AutolinkInline auto, SourceSpan place)
    {
        var target = auto.IsEmail ? "mailto:" + auto.Url : auto.Url;
        var words = new SourceText(auto.Url) { Span = map.At(auto.Span.Start + 1, auto.Url.Length) };
        return IsAddress(target) ? new SourceLink(target, null, null, [words]) { Span = place } : Refuse(target, place);
    }

    private SourceLink? Link(LinkInline link, SourceSpan place, ImmutableArray<SourceInline> words)
    {
        var target = link.Url ?? "";
        if (link.Reference is null && link.Title is { Length: > 0 })
        {
            state.Report(DiagnosticCodes.UnsupportedMarkdown, place, "a link has a title, which no handout shows", "delete the title");
        }

        if (words.IsEmpty)
        {
            state.Report(DiagnosticCodes.LinkTarget, place, "a link has no words", "write words between the brackets");
            return null;
        }

        var label = link.Reference?.Label;
        if (IsAddress(target)) return new SourceLink(target, null, label, words) { Span = place };
        if (LinkTargets.Anchor(target) is { } id)
        {
            state.Reading.References.Note(ReferenceKind.Item, id, place);
            return new SourceLink(target, id, label, words) { Span = place };
        }

        if (LinkTargets.Document(target, state.Reading.Path) is not { } path) return Refuse(target, place);
        if (state.Reader.ItemIds.TryGetValue(path, out var item)) return new SourceLink(target, item, label, words) { Span = place };
        var files = state.Reader.ItemIds.Keys.Order(StringComparer.Ordinal);
        state.Report(DiagnosticCodes.UnknownItem, place, $"this link goes to '{path}', and no item has that file",
            Nearest.Name(path, files) is { } near ? $"did you mean '{near}'?" : "link to an item of content/roadmap, by '#item-id' or a relative path");
        return null;
    }

    private SourceImage? Image(LinkInline link, SourceSpan place)
    {
        var target = link.Url ?? "";
        var alternative = new AlternativeText(state).Read(link, place);
        if (LinkTargets.Resolve(target, state.Reading.Path) is not { } path || !path.StartsWith(ContentFolder.Assets + "/", StringComparison.Ordinal))
        {
            state.Report(DiagnosticCodes.ImagePath, place, $"the image '{Short(target)}' is not below content/assets", "put the image into content/assets and name it by a relative path, such as ../assets/name.png");
            return null;
        }

        return state.Reader.Assets.Use(path, place, state.Reading.Bag) ? new SourceImage(path, alternative, link.Title is { Length: > 0 } title ? title : null) { Span = place } : null;
    }

    private SourceLink? Refuse(string target, SourceSpan place)
    {
        state.Report(DiagnosticCodes.LinkTarget, place, $"the link target '{Short(target)}' is not allowed", target.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "write https:// instead of http://" : Allowed);
        return null;
    }

    /// <summary>True if some link or image in the file at <paramref name="from"/> might have this target.</summary>
    public static bool MayBeTarget(string target, string from) =>
        IsAddress(target) || LinkTargets.Anchor(target) is not null || LinkTargets.Resolve(target, from) is not null;

    private static bool IsAddress(string target) => LinkTargets.IsHttps(target) || LinkTargets.IsMail(target);

    // Diagnostics are read on terminals: what is not plain is shown as its number.
    private static string Short(string target)
    {
        var plain = string.Concat(target.EnumerateRunes().Take(60).Select(rune =>
            Characters.IsForbidden(rune) || rune.Value is '\n' or '\t' ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>") : rune.ToString()));
        return plain.Length < target.Length ? plain + "…" : plain;
    }
}
