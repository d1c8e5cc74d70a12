using Waymark.Verify.Corpus;

namespace Waymark.Verify;

/// <summary>The codes of this room. docs/rules/verify.md has a section for each.</summary>
internal static class VerifyRules
{
    public const string RestrictedWords = "WM5001";
    public const string RestrictedTitle = "WM5002";
    public const string RestrictedId = "WM5003";
    public const string RestrictedPerson = "WM5004";
    public const string OtherCustomer = "WM5005";
    public const string ForeignAddress = "WM5006";
    public const string RestrictedImage = "WM5007";
    public const string RestrictedAmount = "WM5008";
    public const string Secret = "WM5009";
    public const string TellsOfMore = "WM5010";

    public const string DateTooFine = "WM5101";
    public const string RestrictedDate = "WM5102";

    public const string KindOfFile = "WM5201";
    public const string UnusedFile = "WM5202";
    public const string NotAFile = "WM5203";
    public const string OtherContent = "WM5204";
    public const string UnsafeName = "WM5205";

    public const string Comment = "WM5301";
    public const string ExternalRequest = "WM5302";
    public const string Script = "WM5303";
    public const string ContentPolicy = "WM5304";
    public const string Form = "WM5305";
    public const string Indexable = "WM5306";
    public const string BrokenReference = "WM5307";
    public const string FilteredInBrowser = "WM5308";
    public const string InlineStyle = "WM5309";

    public const string PdfAttachment = "WM5401";
    public const string PdfAction = "WM5402";
    public const string PdfLayer = "WM5403";
    public const string PdfRevisions = "WM5404";
    public const string PdfAnnotation = "WM5405";
    public const string PdfUnreachable = "WM5406";
    public const string PdfUnreadableText = "WM5407";
    public const string PdfPrivateData = "WM5408";

    public const string ImageMetadata = "WM5501";
    public const string TrailingBytes = "WM5502";

    public const string Damaged = "WM5901";
    public const string TooMuch = "WM5902";

    public static string For(PassageKind kind) => kind switch
    {
        PassageKind.Id => RestrictedId,
        PassageKind.Person => RestrictedPerson,
        PassageKind.Customer => OtherCustomer,
        PassageKind.Number => RestrictedAmount,
        _ => RestrictedTitle,
    };

    /// <summary>One sentence for what was found, without its full stop.</summary>
    public static string Message(string code) => code switch
    {
        RestrictedWords => "words that this audience may not read",
        RestrictedTitle => "a title or short text that this audience may not read",
        RestrictedId => "the id of something that this audience may not know of",
        RestrictedPerson => "a person whom this audience may not know of",
        OtherCustomer => "another customer",
        ForeignAddress => "a mail address that stands in no visible text",
        RestrictedAmount => "an amount that this audience may not know",
        DateTooFine => "a date ahead, more exact than this audience may be told",
        RestrictedDate => "an exact date that this audience may not be told",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Not a code of restricted text."),
    };
}
