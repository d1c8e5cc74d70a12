using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Waymark.Sites;

/// <summary>A page of all copies: its bytes, and between them blanks.</summary>
internal sealed class PageStencil
{
    private readonly ImmutableArray<(ReadOnlyMemory<byte> Before, Blank Blank)> _parts;
    private readonly ReadOnlyMemory<byte> _rest;

    private PageStencil(string path, ImmutableArray<(ReadOnlyMemory<byte> Before, Blank Blank)> parts, ReadOnlyMemory<byte> rest) =>
        (Path, _parts, _rest) = (path, parts, rest);

    public string Path { get; }

    /// <summary>Takes a page that was rendered with signs for blanks.</summary>
    public static PageStencil Cut(string path, string html, Blanks blanks)
    {
        var parts = ImmutableArray.CreateBuilder<(ReadOnlyMemory<byte>, Blank)>();
        var from = 0;
        for (var at = html.IndexOf(blanks.Sign, StringComparison.Ordinal); at >= 0; at = html.IndexOf(blanks.Sign, from, StringComparison.Ordinal))
        {
            var number = at + blanks.Sign.Length;
            var end = html.IndexOf('z', number);
            parts.Add((Encoding.UTF8.GetBytes(html[from..at]), blanks[int.Parse(html.AsSpan(number, end - number), NumberStyles.None, CultureInfo.InvariantCulture)]));
            from = end + 1;
        }

        return new PageStencil(path, parts.ToImmutable(), Encoding.UTF8.GetBytes(html[from..]));
    }

    public SiteFile Fill(CopyFilling copy)
    {
        var page = new MemoryStream(_rest.Length + (_parts.Length * 64));
        foreach (var (before, blank) in _parts)
        {
            page.Write(before.Span);
            page.Write(copy.Of(blank));
        }

        page.Write(_rest.Span);
        return new SiteFile(Path, page.ToArray());
    }
}
