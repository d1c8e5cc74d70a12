using System.Collections.Immutable;
using Waymark.Disclosure;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Wording;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.Making;

/// <summary>
/// An edition with everything that all its copies share: its version, its documents, its slots. Made once, so that one recipient more costs only
/// what is theirs.
/// </summary>
internal sealed class EditionPrint
{
    private readonly WordingSlots _wording;
    private readonly ImmutableSortedDictionary<string, Lazy<DocumentPrint>> _documents;

    public EditionPrint(Edition edition, CopyKey key)
    {
        Edition = edition;
        Version = EditionEncoding.VersionOf(edition);
        Encoded = EditionEncoding.Encode(edition);
        _wording = WordingSlots.Of(edition, key);
        _documents = PagedFormat.All.ToImmutableSortedDictionary(
            format => format.Name, format => new Lazy<DocumentPrint>(() => new DocumentPrint(format, edition, key)), StringComparer.Ordinal);
    }

    public Edition Edition { get; }

    public string Version { get; }

    /// <summary>The edition as the ledger keeps it.</summary>
    public byte[] Encoded { get; }

    /// <summary>Bits that the wording of a copy holds.</summary>
    public int WordingBits => _wording.All.Sum(slot => slot.Bits.Length);

    /// <summary>A document of the edition, laid out when it is first asked for.</summary>
    /// <exception cref="ContentException">The edition cannot be set: a letter that no face has, an image that is none, a table too wide.</exception>
    public DocumentPrint In(PagedFormat format) => _documents[format.Name].Value;

    /// <summary>Every slot of a copy that is issued in some formats: wordings first, then positions, format by format.</summary>
    public ImmutableArray<Slot> SlotsIn(IEnumerable<PagedFormat> formats) => [.. _wording.All.SelectMany(slot => slot.Bits), .. formats.SelectMany(format => In(format).Positions.Slots)];

    /// <summary>The option that a copy has in every wording slot.</summary>
    public CopyRequest RequestFor(string id, Order order, string? previousId, CopyKey key) =>
        new(id, order.Recipient, previousId, _wording.ChoicesOf(new CodeWord(key, id)));
}
