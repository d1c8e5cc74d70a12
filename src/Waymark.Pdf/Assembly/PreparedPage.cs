using Waymark.Pdf.Painting;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Assembly;

/// <summary>One page as far as copies share it.</summary>
/// <param name="Contents">Number of its content stream.</param>
/// <param name="Under">What lies under the watermark.</param>
/// <param name="Over">What lies over it, before the text.</param>
/// <param name="Text">The text, which a copy words and moves.</param>
/// <param name="Folio">The page's number, after the text: programs that copy text in drawing order give it last.</param>
internal sealed record PreparedPage(int Contents, Fragment Under, Fragment Over, PageText Text, Fragment Folio);
