using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Assembly;

/// <summary>Numbers of the objects that every copy writes itself and that shared objects refer to, or may.</summary>
internal sealed record CopyNumbers(int Catalog, int Info, int Metadata, int Resources)
{
    public static CopyNumbers Allocate(ObjectTable table) => new(table.Allocate(), table.Allocate(), table.Allocate(), table.Allocate());
}
