namespace Waymark.Pdf.Painting;

/// <summary>Beginnings of marked content that is no part of the text (ISO 32000-1 section 14.8.2.2.2).</summary>
internal static class Artifact
{
    public static ReadOnlySpan<byte> Layout => "/Artifact<</Type/Layout>>BDC\n"u8;

    public static ReadOnlySpan<byte> Folio => "/Artifact<</Type/Pagination>>BDC\n"u8;

    public static ReadOnlySpan<byte> Header => "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n"u8;

    public static ReadOnlySpan<byte> Footer => "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n"u8;

    public static ReadOnlySpan<byte> End => "EMC\n"u8;
}
