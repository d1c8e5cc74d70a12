using System.Diagnostics;
using Waymark.Pages.Structure;

namespace Waymark.Pdf.Tagging;

/// <summary>Standard structure types, by their names in a file (ISO 32000-1 section 14.8.4). No role map is needed.</summary>
internal static class RoleNames
{
    public static ReadOnlySpan<byte> Of(Role role) => role switch
    {
        Role.Document => "/Document"u8,
        Role.Section => "/Sect"u8,
        Role.Division => "/Div"u8,
        Role.Heading1 => "/H1"u8,
        Role.Heading2 => "/H2"u8,
        Role.Heading3 => "/H3"u8,
        Role.Heading4 => "/H4"u8,
        Role.Heading5 => "/H5"u8,
        Role.Heading6 => "/H6"u8,
        Role.Paragraph => "/P"u8,
        Role.List => "/L"u8,
        Role.ListItem => "/LI"u8,
        Role.Label => "/Lbl"u8,
        Role.ListBody => "/LBody"u8,
        Role.Table => "/Table"u8,
        Role.TableHead => "/THead"u8,
        Role.TableBody => "/TBody"u8,
        Role.TableRow => "/TR"u8,
        Role.HeaderCell => "/TH"u8,
        Role.DataCell => "/TD"u8,
        Role.Figure => "/Figure"u8,
        Role.Caption => "/Caption"u8,
        Role.Link => "/Link"u8,
        Role.Note => "/Note"u8,
        Role.Reference => "/Reference"u8,
        Role.BlockQuote => "/BlockQuote"u8,
        Role.Code => "/Code"u8,
        Role.Span => "/Span"u8,
        _ => throw new UnreachableException($"{role} has no structure type"),
    };
}
