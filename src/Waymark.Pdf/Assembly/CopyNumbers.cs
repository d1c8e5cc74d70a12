using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Assembly;

/// <summary>Numbers of the objects that every copy writes itself and that shared objects refer to, or may.</summary>
/// <param name="Watermark">The content stream that every page has between its surfaces and its text.</param>
/// <param name="Running">The content stream that every page ends with: the copy's header and footer.</param>
internal sealed record CopyNumbers(int Catalog, int Info, int Metadata, int Resources, int Watermark, int Running)
{
    public static CopyNumbers Allocate(ObjectTable table) =>
        new(table.Allocate(), table.Allocate(), table.Allocate(), table.Allocate(), table.Allocate(), table.Allocate());
}
