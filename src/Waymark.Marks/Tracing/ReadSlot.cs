using Waymark.Marks.Accusation;

namespace Waymark.Marks.Tracing;

/// <summary>One slot as it was read, beside what a copy has in it.</summary>
/// <param name="CopyBit">Of the copy that agrees best.</param>
/// <param name="Place">Where it stands in the issued pages, of several places on the page that shows most of what was read; null for a slot that no page has, such as one of a site.</param>
public sealed record ReadSlot(Reading Reading, bool CopyBit, SlotPlace? Place)
{
    public bool Agrees => Reading.Bit == CopyBit;
}

/// <param name="Document">Index in <see cref="IssuedEdition.Documents"/>.</param>
/// <param name="Page">Index in the document.</param>
/// <param name="Line">Id of the line.</param>
/// <param name="Piece">Index in the line, or <see cref="WholeLine"/>.</param>
public readonly record struct SlotPlace(int Document, int Page, int Line, int Piece)
{
    public const int WholeLine = -1;
}
