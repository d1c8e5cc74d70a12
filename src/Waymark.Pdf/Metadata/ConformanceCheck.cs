using Waymark.Pages;
using Waymark.Pages.Structure;
using Waymark.Pdf.Tagging;

namespace Waymark.Pdf.Metadata;

/// <summary>
/// Which standards a document may claim. The writer itself sees to what holds for every file: embedded fonts, tags and artifacts,
/// Unicode for all text, a colour profile, metadata. What depends on the document is looked at here.
/// </summary>
internal static class ConformanceCheck
{
    public static Conformance Of(PageDocument document, StructureMap structure)
    {
        if (string.IsNullOrWhiteSpace(document.Title) || string.IsNullOrWhiteSpace(document.Language))
            return Conformance.None;
        return IsAccessible(document, structure) ? Conformance.Accessible | Conformance.Archive : Conformance.Archive;
    }

    private static bool IsAccessible(PageDocument document, StructureMap structure) =>
        structure.Elements[0].Element.Role == Role.Document
        && structure.Elements.All(entry => HasAlternative(entry.Element) && SaysWhatItHeads(entry.Element) && IsInPlace(entry))
        && HeadingsDescendByOne(structure)
        && document.Pages.SelectMany(page => page.Links).All(link => !string.IsNullOrWhiteSpace(link.Words));

    private static bool HasAlternative(Element element) =>
        element.Role != Role.Figure || !string.IsNullOrWhiteSpace(element.Alternative);

    private static bool SaysWhatItHeads(Element element) => element.Role != Role.HeaderCell || element.Scope is not null;

    private static bool IsInPlace(TreeElement entry) => (entry.Element.Role, entry.Parent?.Element.Role) switch
    {
        (Role.ListItem, var parent) => parent == Role.List,
        (Role.Label or Role.ListBody, var parent) => parent is Role.ListItem or Role.Note,
        (Role.TableRow, var parent) => parent is Role.Table or Role.TableHead or Role.TableBody,
        (Role.TableHead or Role.TableBody, var parent) => parent == Role.Table,
        (Role.HeaderCell or Role.DataCell, var parent) => parent == Role.TableRow,
        _ => true,
    };

    /// <summary>PDF/UA-1 section 7.4.2: the first heading is of level 1, and none is more than one level below the one before.</summary>
    private static bool HeadingsDescendByOne(StructureMap structure)
    {
        var level = 0;
        foreach (var entry in structure.Elements)
        {
            if (entry.Element.Role is < Role.Heading1 or > Role.Heading6)
                continue;
            var next = entry.Element.Role - Role.Heading1 + 1;
            if (next > level + 1)
                return false;
            level = next;
        }
        return true;
    }
}
