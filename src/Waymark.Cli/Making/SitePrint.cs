using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Sites;
using Waymark.Sites;

namespace Waymark.Cli.Making;

/// <summary>The site of an edition with everything that its copies share. Rendered once, when the first copy is written.</summary>
/// <param name="marked">False for a workspace that is <c>accessible-strict</c>: its sites differ in their wording alone.</param>
internal sealed class SitePrint(Edition edition, CopyKey key, bool marked)
{
    private readonly SiteCarriers? _carriers = marked ? SiteCarriers.Of(Passages.Of(edition), key) : null;
    private readonly Lock _making = new();
    private Task<SiteMaster>? _master;

    /// <summary>Slots that a copy's site has beside its wording; none where it is not marked.</summary>
    public IEnumerable<Slot> Slots => _carriers?.Slots ?? [];

    /// <summary>Bits that a copy's site holds beside its wording.</summary>
    public int Bits => _carriers?.Bits ?? 0;

    public async Task<ImmutableArray<SiteFile>> WriteAsync(Copy copy)
    {
        var marks = _carriers?.MarksOf(new CodeWord(key, copy.Id)) ?? SiteMarks.None;
        return (await MasterFor(copy, marks)).WriteCopy(copy, marks);
    }

    private Task<SiteMaster> MasterFor(Copy first, SiteMarks shape)
    {
        lock (_making) return _master ??= SiteMaster.PrepareAsync(new Handout(edition, first), shape);
    }
}
