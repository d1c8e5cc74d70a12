using System.Collections.Immutable;

namespace Waymark.Handouts.Internal;

/// <summary>
/// What an author wrote beside what one reader gets of it, with the reason for everything that is left out. It names what is hidden, so only
/// the preview on the author's own machine is made from it: it is never written to a file, and a test holds that nothing else reaches it.
/// </summary>
/// <param name="Reader">For whom the preview is: "Acme Coatings through Customer Success".</param>
/// <param name="Documents">The strategy, then themes, then items, each kind in the order of its files.</param>
public sealed record AuthorView(Vendor Vendor, string Reader, string DateWords, string Language, ImmutableArray<AuthorDocument> Documents);

/// <summary>One file of the content.</summary>
/// <param name="Kind">"Strategy", "Theme" or "Item".</param>
/// <param name="File">Path from the workspace's root.</param>
/// <param name="Shown">Whether the reader gets anything of it.</param>
/// <param name="Why">The rule that decided, as the end of a sentence: "carries board, which csm may not share".</param>
/// <param name="Passages">In the order of the file.</param>
public sealed record AuthorDocument(string Kind, string Title, string File, bool Shown, string Why, ImmutableArray<AuthorPassage> Passages);

/// <summary>A piece of a document that can be shown or hidden by itself.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Kind">What it is: "paragraph", "row", "words"; or the key of a line of front matter.</param>
/// <param name="Text">Its own words; words with a guard of their own are a passage of their own.</param>
/// <param name="Hidden">Why the reader does not get it; null where they do.</param>
public sealed record AuthorPassage(int Line, string Kind, string Text, string? Hidden);
