using Waymark.Disclosure;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Shifts;
using Waymark.Marks.Wording;
using Waymark.Pages;
using Waymark.Pdf;
using Waymark.Typesetting;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.Making;

/// <summary>
/// An edition with everything that all its copies share: its version, its pages, its fonts and streams, its slots. Made once, so that one
/// recipient more costs only what is theirs.
/// </summary>
internal sealed class EditionPrint
{
    private readonly PageDocument? _brief;
    private readonly PdfMaster? _master;
    private readonly WordShifts? _shifts;
    private readonly WordingSlots _wording;

    private EditionPrint(Edition edition, CopyKey key, PageDocument? brief)
    {
        Edition = edition;
        Version = EditionEncoding.VersionOf(edition);
        _wording = WordingSlots.Of(edition, key);
        _brief = brief;
        if (brief is null) return;
        _master = PdfMaster.Prepare(brief);
        EncodedBrief = PageEncoding.Encode(brief);
        _shifts = WordShifts.Of(brief, key);
    }

    public Edition Edition { get; }

    public string Version { get; }

    /// <summary>The pages as the ledger keeps them; null without a brief.</summary>
    public byte[]? EncodedBrief { get; }

    /// <summary>Bits that the wording of a copy holds.</summary>
    public int WordingBits => _wording.All.Sum(slot => slot.Bits.Length);

    /// <summary>Bits that the word positions of a brief hold; 0 without one.</summary>
    public int ShiftBits => _shifts?.All.Length ?? 0;

    /// <summary>Pages of the brief; 0 without one.</summary>
    public int Pages => _brief?.Pages.Length ?? 0;

    /// <exception cref="ContentException">The edition cannot be set: a letter that no face has, an image that is none, a table too wide.</exception>
    public static EditionPrint Make(Edition edition, CopyKey key, bool withBrief)
    {
        if (!withBrief) return new EditionPrint(edition, key, brief: null);
        var set = Brief.Set(edition);
        return new EditionPrint(edition, key, set.Document ?? throw new ContentException(set.Diagnostics));
    }

    /// <summary>The option that a copy has in every wording slot.</summary>
    public CopyRequest RequestFor(string id, Order order, string? previousId, CopyKey key) =>
        new(id, order.Recipient, previousId, _wording.ChoicesOf(new CodeWord(key, id)));

    /// <summary>The brief of one copy, marked.</summary>
    /// <exception cref="ContentException">A letter of the recipient's name is in no face.</exception>
    public byte[] WriteBrief(Copy copy, CopyKey key)
    {
        var layer = Brief.SetCopy(_brief!, Edition, copy);
        var set = layer.Layer ?? throw new ContentException(layer.Diagnostics);
        return _master!.WriteCopy(set with { Nudges = _shifts!.NudgesOf(new CodeWord(key, copy.Id)) });
    }
}
