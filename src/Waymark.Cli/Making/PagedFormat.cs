using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Pages;
using Waymark.Typesetting;

namespace Waymark.Cli.Making;

/// <summary>A format that is one PDF: how it is set, and what it is called where.</summary>
/// <param name="Name">As <c>--format</c> takes it.</param>
/// <param name="File">In the folder of a handout.</param>
/// <param name="KeptPages">Under which the ledger keeps its pages.</param>
/// <param name="SendableSuffix">What tells it apart from the other in an archive, after the name of the handout.</param>
internal sealed record PagedFormat(
    string Name, string File, string KeptPages, string SendableSuffix, Func<Edition, SetResult> Set, Func<PageDocument, Edition, Copy, SetCopyResult> SetCopy)
{
    public static ImmutableArray<PagedFormat> All { get; } =
    [
        new(Formats.Brief, "brief.pdf", "pages.brief", "", Brief.Set, Brief.SetCopy),
        new(Formats.Deck, "deck.pdf", "pages.deck", "-slides", Deck.Set, Deck.SetCopy),
    ];
}
