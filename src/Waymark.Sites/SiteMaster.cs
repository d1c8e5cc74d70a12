using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Layouts.Look;

namespace Waymark.Sites;

/// <summary>
/// The microsite of an edition, made once for all copies that go out on one day through one sharer. A copy fills in its own words and marks, so that one
/// recipient more costs bytes and no rendering. Safe to use from many threads at once.
/// </summary>
public sealed class SiteMaster
{
    private readonly SiteAssembly _assembly;
    private readonly ImmutableArray<PageStencil> _pages;

    /// <summary>Every letter that all copies have.</summary>
    private readonly string _letters;
    private readonly Edition _edition;
    private readonly Copy _first;
    private readonly ImmutableArray<string> _unsaid;

    /// <summary>By the fonts that a copy's own words ask for.</summary>
    private readonly ConcurrentDictionary<string, ImmutableArray<SiteFile>> _around = new(StringComparer.Ordinal);

    private SiteMaster(SiteAssembly assembly, ImmutableArray<PageStencil> pages, string letters, Handout first, ImmutableArray<string> unsaid) =>
        (_assembly, _pages, _letters, _edition, _first, _unsaid) = (assembly, pages, letters, first.Edition, first.Copy, unsaid);

    /// <param name="first">Any copy of the edition; nothing that is only its own is kept.</param>
    /// <param name="shape">Marks of any copy: where it has some, all must have.</param>
    /// <exception cref="ArgumentException">The record links to what it does not hold, an id cannot name a file, or the marks are another edition's.</exception>
    public static async Task<SiteMaster> PrepareAsync(Handout first, SiteMarks shape)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(shape);
        var unsaid = UnsaidIn(first.Edition, first.Copy);
        var blanks = new Blanks(first.Edition, shape, unsaid);
        var assembly = HandoutSite.AssemblyOf(first.Edition);
        var pages = ImmutableArray.CreateBuilder<PageStencil>();
        var letters = new HashSet<char>(Passages.Of(first.Edition).SelectMany(Passages.Flatten).OfType<Vary>().SelectMany(vary => vary.Options).SelectMany(option => option));
        foreach (var page in HandoutSite.Pages(first with { Copy = Nobody(first.Copy, blanks.Sign) }, blanks.Voice, assembly.Branding))
        {
            var html = await PageRenderer.RenderAsync(page);
            if (html.Contains(Unspoken(blanks.Sign), StringComparison.Ordinal)) throw new UnreachableException($"The page {page.Path} takes a copy's own words from its record.");
            letters.UnionWith(html);
            pages.Add(PageStencil.Cut(page.Path, html, blanks));
        }

        return new SiteMaster(assembly, pages.ToImmutable(), string.Concat(letters), first, unsaid);
    }

    /// <returns>The files of one copy's site, sorted by path. The same copy gives the same bytes.</returns>
    /// <exception cref="ArgumentException">The copy differs in what all copies of this master share: its day, sharer, viewer or watermark.</exception>
    public ImmutableArray<SiteFile> WriteCopy(Copy copy, SiteMarks marks)
    {
        ArgumentNullException.ThrowIfNull(copy);
        ArgumentNullException.ThrowIfNull(marks);
        if (Nobody(copy, "") != Nobody(_first, "") || !UnsaidIn(_edition, copy).SequenceEqual(_unsaid)) throw new ArgumentException("The copy is of another day, sharer, viewer or watermark than the master.", nameof(copy));
        var filling = new CopyFilling(copy, marks);
        var fonts = WebFont.For([_letters, copy.Recipient.Name, copy.Notice]);
        var around = _around.GetOrAdd(string.Join(' ', fonts.Select(font => font.FileName)), _ => _assembly.Around(fonts));
        return SiteAssembly.Sorted([.. _pages.Select(page => page.Fill(filling)), .. around]);
    }

    /// <summary>The copy without what is only its own: a page that takes one of these words from the record instead of the voice is found out.</summary>
    private static Copy Nobody(Copy copy, string sign) =>
        copy with { Id = Unspoken(sign), Recipient = new Recipient(Unspoken(sign), Unspoken(sign)), PreviousId = null, Notice = Unspoken(sign), Choices = [] };

    private static string Unspoken(string sign) => $"{sign}unspoken";

    private static ImmutableArray<string> UnsaidIn(Edition edition, Copy copy) =>
        [.. new[] { edition.Confidentiality, edition.ForwardLooking }.Where(sentence => !copy.Notice.Contains(sentence, StringComparison.Ordinal))];
}
