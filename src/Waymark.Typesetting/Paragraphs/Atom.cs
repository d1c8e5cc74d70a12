using System.Collections.Immutable;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Paragraphs;

/// <summary>What may happen after an atom.</summary>
internal enum Joint
{
    /// <summary>A space, where a line may end.</summary>
    Space,

    /// <summary>Nothing, yet a line may end: after a hyphen, between ideographs.</summary>
    Open,

    /// <summary>A division of a word: a soft hyphen, drawn only where the line ends.</summary>
    Hyphen,

    /// <summary>The line ends here: an author's break, or the end of the paragraph.</summary>
    Forced,
}

/// <summary>Letters that stay on one line, and how they meet what follows.</summary>
internal sealed record Atom(ImmutableArray<Part> Parts, Joint After)
{
    /// <summary>Widest that it can be in any copy.</summary>
    public Pt Width { get; } = Parts.Aggregate(Pt.Zero, (sum, part) => sum + part.Width);

    /// <summary>Whether copies differ in it.</summary>
    public bool HasSlot { get; } = Parts.Any(part => part is ChoicePart);

    /// <summary>Width of the space after it; zero unless <see cref="After"/> is <see cref="Joint.Space"/>.</summary>
    public Pt Space { get; init; }

    /// <summary>Kerning with what follows where no line ends after it: the parts of a divided word. Else zero.</summary>
    public Pt Kern { get; init; }

    /// <summary>Direction of that space, as a level of <see cref="Bidi"/>.</summary>
    public byte SpaceLevel { get; init; }

    /// <summary>Width of the hyphen that it ends a line with; zero unless <see cref="After"/> is <see cref="Joint.Hyphen"/>.</summary>
    public Pt Hyphen { get; init; }

    /// <summary>Cost of ending a line here beside what the joint itself costs.</summary>
    public double BreakCost { get; init; }
}

/// <summary>Part of an atom in one style.</summary>
/// <param name="Width">The widest of any copy.</param>
/// <param name="Content">Structure content, or null for an artifact.</param>
internal abstract record Part(Pt Width, TypeStyle Style, int? Content, LinkReference? Link)
{
    /// <summary>Direction, as a level of <see cref="Bidi"/>: 0 in a paragraph without letters that run from right to left.</summary>
    public byte Level { get; init; }
}

internal sealed record TextPart(string Text, Pt Width, TypeStyle Style, int? Content, LinkReference? Link)
    : Part(Width, Style, Content, Link);

/// <summary>A slot with all its wordings. It never breaks inside, so that every copy has the same lines.</summary>
/// <param name="Options">Each option's words.</param>
internal sealed record ChoicePart(int Slot, ImmutableArray<ImmutableArray<string>> Options, Pt Width, TypeStyle Style, int? Content, LinkReference? Link)
    : Part(Width, Style, Content, Link);

/// <summary>What a run leads to: an address, or a place that is known once pages are made.</summary>
/// <param name="ItemId">Set for a link to an item of this document, or to a footnote's anchor.</param>
internal sealed record LinkReference(string? Address, string? ItemId)
{
    public static LinkReference To(string target, string? itemId) => itemId is null ? new(target, null) : new(null, itemId);
}

/// <summary>A link's words on one line.</summary>
internal sealed record DraftLink(LinkReference To, int Content, int First, int Last, string Words);
