using System.Text.Json.Nodes;

namespace Waymark.Pdf.Tests.Archive;

/// <summary>Sections 6.3 to 6.5: annotations, forms and actions.</summary>
internal static class InteractionRules
{
    private const int Invisible = 1, Hidden = 2, Print = 4, NoView = 32, ToggleNoView = 256;

    private static readonly HashSet<string> annotations =
    [
        .. "/Text /Link /FreeText /Line /Square /Circle /Polygon /PolyLine /Highlight /Underline /Squiggly /StrikeOut /Stamp /Caret /Ink /Popup /FileAttachment /Widget /PrinterMark /TrapNet /Watermark /Redact".Split(' '),
    ];

    private static readonly HashSet<string> actions = ["/GoTo", "/GoToR", "/GoToE", "/Thread", "/URI", "/SubmitForm", "/Named"];

    public static IEnumerable<string> Check(ArchiveFile file)
    {
        var objects = file.Objects;
        foreach (var annotation in objects.Pages.SelectMany(page => objects.Array(page["/Annots"])).Select(objects.Dictionary))
            foreach (var problem in CheckAnnotation(objects, annotation))
                yield return problem;
        foreach (var action in file.Dictionaries.Where(dictionary => dictionary["/S"] is not null && dictionary.Keys().Overlaps(["/URI", "/D", "/JS", "/N", "/F"]) && !dictionary.ContainsKey("/P") && !dictionary.ContainsKey("/K")))
            if ((string?)action["/S"] is { } kind && IsAction(kind) && !actions.Contains(kind))
                yield return $"6.5.1: an action of the kind {kind}";
        if (file.Dictionaries.Any(dictionary => dictionary.ContainsKey("/AA")))
            yield return "6.5.2: something acts of itself";
        var form = objects.Dictionary(objects.Catalog["/AcroForm"]);
        if ((bool?)form["/NeedAppearances"] == true || form.ContainsKey("/XFA"))
            yield return "6.4: a form has no look of its own";
    }

    private static IEnumerable<string> CheckAnnotation(Reading.PdfObjects objects, JsonObject annotation)
    {
        var kind = (string?)annotation["/Subtype"];
        if (kind is null || !annotations.Contains(kind))
            yield return $"6.3.1: an annotation of the kind {kind}";
        var flags = (int?)annotation["/F"] ?? 0;
        if (kind != "/Popup" && ((flags & Print) == 0 || (flags & (Invisible | Hidden | NoView | ToggleNoView)) != 0))
            yield return "6.3.2: an annotation is not printed, or hidden";
        if (kind is not ("/Link" or "/Popup") && objects.Dictionary(annotation["/AP"])["/N"] is null)
            yield return "6.3.3: an annotation has no look of its own";
    }

    private static bool IsAction(string kind) =>
        kind is "/Launch" or "/Sound" or "/Movie" or "/ResetForm" or "/ImportData" or "/Hide" or "/SetOCGState" or "/Rendition" or "/Trans" or "/GoTo3DView" or "/JavaScript";

    private static HashSet<string> Keys(this JsonObject dictionary) => [.. dictionary.Select(entry => entry.Key)];
}
