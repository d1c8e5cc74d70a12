using Waymark.Pdf.Painting;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Assembly;

/// <summary>One page as far as copies share it.</summary>
/// <param name="Contents">Number of its content stream.</param>
/// <param name="Under">What lies under the watermark.</param>
/// <param name="Over">What lies over it, the page's number included, before the text.</param>
/// <param name="Text">The text, which a copy words and moves.</param>
internal sealed record PreparedPage(int Contents, Fragment Under, Fragment Over, PageText Text);
