using Waymark.Verify.Pages;
using Waymark.Verify.Readers;

namespace Waymark.Verify.Pdf;

/// <summary>What a finished PDF must not have, whatever it says.</summary>
internal static class PdfRules
{
    private static readonly HashSet<string> s_infoKeys = new(StringComparer.Ordinal) { "Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate", "Trapped" };

    /// <summary>The file as a whole.</summary>
    public static void Check(Examination scan, PdfFile file, ReadOnlyMemory<byte> bytes, Location at)
    {
        if (file.Trailers.Count == 0) scan.Report(VerifyRules.Damaged, "the PDF has no trailer", at);
        var updates = file.Trailers.Any(trailer => trailer["Prev"] is not null) || file.Revisions > 1;
        if (updates) scan.Report(VerifyRules.PdfRevisions, "the PDF holds more than one revision", at);
        if (file.Repeated is { } repeated) scan.Report(VerifyRules.PdfRevisions, $"object {repeated} is in the PDF more than once", at);
        if (!file.IsReadable) scan.Report(VerifyRules.Damaged, "the PDF is encrypted and cannot be read: give its passphrase, or scan it before it is protected", at);
        if (file.End > 0 && !bytes.Span[file.End..].TrimEnd("\r\n"u8).IsEmpty) scan.Report(VerifyRules.TrailingBytes, "bytes follow the end of the PDF", at);
        foreach (var info in file.Trailers.Select(trailer => file.DictionaryOf(trailer["Info"])))
        {
            foreach (var (key, _) in info.Entries.Where(entry => !s_infoKeys.Contains(entry.Key))) scan.Report(VerifyRules.PdfPrivateData, $"the document information has an entry of its own (/{key})", at.In("/Info"));
        }

        Unreachable(scan, file, at);
    }

    /// <summary>One object.</summary>
    public static void Check(Examination scan, PdfFile file, PdfObject found, Location at) => Walk(scan, file, found.Value, at, 0);

    /// <summary>Whether a rule looks at another object to judge this value.</summary>
    public static bool FollowsReference(PdfValue value, int depth) => depth <= ScanLimits.Nesting && value switch
    {
        PdfArray array => array.Items.Exists(item => FollowsReference(item, depth + 1)),
        PdfDictionary dictionary => dictionary.Entries.Exists(entry => (entry.Key is "OpenAction" or "URI" && entry.Value is PdfReference) || FollowsReference(entry.Value, depth + 1)),
        _ => false,
    };

    private static void Walk(Examination scan, PdfFile file, PdfValue value, Location at, int depth)
    {
        if (depth > ScanLimits.Nesting) return;
        if (value is PdfArray array)
        {
            foreach (var item in array.Items) Walk(scan, file, item, at, depth + 1);
        }

        if (value is not PdfDictionary dictionary) return;
        Dictionary(scan, file, dictionary, at);
        foreach (var (_, inner) in dictionary.Entries) Walk(scan, file, inner, at, depth + 1);
    }

    private static void Dictionary(Examination scan, PdfFile file, PdfDictionary dictionary, Location at)
    {
        var (type, subtype) = (dictionary.NameOf("Type"), dictionary.NameOf("Subtype"));
        foreach (var (key, value) in dictionary.Entries)
        {
            switch (key)
            {
                case "EmbeddedFiles" or "AF" or "EF" or "Collection": Report(VerifyRules.PdfAttachment, "the PDF holds attachments"); break;
                case "JavaScript" or "JS" or "AA": Report(VerifyRules.PdfAction, "the PDF holds a script"); break;
                case "OpenAction" when file.Resolve(value) is PdfDictionary action && action.NameOf("S") is not "GoTo": Report(VerifyRules.PdfAction, "the PDF does something when it is opened"); break;
                case "OCProperties" or "OCGs": Report(VerifyRules.PdfLayer, "the PDF has layers that can be shown and hidden"); break;
                case "PieceInfo" or "Thumb" or "Threads" or "SpiderInfo": Report(VerifyRules.PdfPrivateData, "the PDF holds private data of a program"); break;
                case "AcroForm" or "XFA": Report(VerifyRules.PdfAnnotation, "the PDF holds a form"); break;
            }

            void Report(string code, string message) => scan.Report(code, message, at.In($"/{key}"));
        }

        if (type is "OCG" or "OCMD") scan.Report(VerifyRules.PdfLayer, "the PDF has layers that can be shown and hidden", at);
        if (type is "EmbeddedFile" or "Filespec") scan.Report(VerifyRules.PdfAttachment, "the PDF holds attachments", at);
        if (type == "Annot" && subtype is not (null or "Link")) scan.Report(VerifyRules.PdfAnnotation, $"an annotation that is no link ({subtype})", at);
        if (dictionary.NameOf("S") is "Launch" or "SubmitForm" or "ImportData" or "GoToR" or "GoToE" or "Movie" or "Sound" or "Rendition" or "JavaScript" or "RichMediaExecute")
        {
            scan.Report(VerifyRules.PdfAction, $"an action of kind {dictionary.NameOf("S")}", at);
        }

        if (dictionary.NameOf("S") == "URI" && file.Resolve(dictionary["URI"]) is PdfString target && ResourceTarget.Scheme(PdfTextString.Decode(target.Bytes)) is not ("https" or "mailto"))
        {
            scan.Report(VerifyRules.PdfAction, "a link with a scheme other than https and mailto", at, PdfTextString.Decode(target.Bytes));
        }
    }

    // What no trailer leads to was left behind by somebody, or hidden.
    private static void Unreachable(Examination scan, PdfFile file, Location at)
    {
        var reached = new HashSet<int>();
        var next = new Stack<PdfValue>(file.Trailers);
        while (next.TryPop(out var value))
        {
            switch (value)
            {
                case PdfReference reference when reached.Add(reference.Number):
                    if (file.Find(reference) is { } found) next.Push(found.Value);
                    break;
                case PdfArray array: array.Items.ForEach(next.Push); break;
                case PdfDictionary dictionary: dictionary.Entries.ForEach(entry => next.Push(entry.Value)); break;
            }
        }

        foreach (var left in file.Objects.Where(found => !reached.Contains(found.Number) && found.Dictionary.NameOf("Type") is not ("XRef" or "ObjStm")))
        {
            scan.Report(VerifyRules.PdfUnreachable, "an object that nothing leads to", PdfExamination.Place(at, left));
        }
    }
}
