using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Tagging;

/// <summary>
/// The marked-content sequences of one page, in the order in which its content stream has them. A sequence is named by its
/// position (its MCID) and belongs to one piece of content; content that is drawn in several places of a page has several.
/// </summary>
internal sealed class PageMarks(StructureMap structure)
{
    private readonly List<int> contents = [];

    /// <summary>The content of every sequence, by MCID.</summary>
    public IReadOnlyList<int> Contents => contents;

    /// <summary>Adds a sequence and returns its MCID.</summary>
    public int Add(int content)
    {
        structure.ParentOf(content);
        contents.Add(content);
        return contents.Count - 1;
    }

    /// <summary>Writes the beginning of a sequence.</summary>
    public void Begin(int mark, PdfBuffer stream) =>
        stream.Raw(RoleNames.Of(structure.ParentOf(contents[mark]).Element.Role)).Raw("<</MCID "u8).Int(mark).Raw(">>BDC\n"u8);
}
