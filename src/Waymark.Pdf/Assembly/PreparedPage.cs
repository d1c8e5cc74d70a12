using Waymark.Pdf.Painting;

namespace Waymark.Pdf.Assembly;

/// <summary>One page as far as copies share it. What lies under the watermark is a shared stream and not here.</summary>
/// <param name="Contents">Number of the content stream with the copy's text.</param>
/// <param name="Text">Strokes and drawings, then the text, which a copy words and moves, then the page's number: programs that copy text in drawing order give it last.</param>
internal sealed record PreparedPage(int Contents, PageText Text);
