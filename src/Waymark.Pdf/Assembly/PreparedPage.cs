using Waymark.Pdf.Painting;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Assembly;

/// <summary>One page as far as copies share it. What lies under the watermark is a shared stream and not here.</summary>
/// <param name="Contents">Number of the content stream with the copy's text.</param>
/// <param name="Over">Strokes and drawings, before the text.</param>
/// <param name="Text">The text, which a copy words and moves.</param>
/// <param name="Folio">The page's number, after the text: programs that copy text in drawing order give it last.</param>
internal sealed record PreparedPage(int Contents, Fragment Over, PageText Text, Fragment Folio);
