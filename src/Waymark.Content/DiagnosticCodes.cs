using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content;

/// <summary>A kind of problem that the reader can report.</summary>
/// <param name="Code">Stable across versions: <c>WM1</c> and three digits.</param>
/// <param name="Title">One line, as docs/rules/content.md lists it.</param>
public sealed record DiagnosticCode(string Code, string Title);

/// <summary>Every kind of problem that reading content can find. docs/rules/content.md explains each.</summary>
public static class DiagnosticCodes
{
    private static readonly List<DiagnosticCode> Codes = [];

    // Files
    public static DiagnosticCode StrayFile { get; } = Add("WM1001", "A file or folder that content does not have");
    public static DiagnosticCode MissingFile { get; } = Add("WM1002", "A file that every workspace needs is missing");
    public static DiagnosticCode SymbolicLink { get; } = Add("WM1003", "A symbolic link inside content");
    public static DiagnosticCode FileTooLarge { get; } = Add("WM1004", "A file over its size limit");
    public static DiagnosticCode NotUtf8 { get; } = Add("WM1005", "A text file that is not UTF-8");
    public static DiagnosticCode ForbiddenCharacter { get; } = Add("WM1006", "A control character, or a character that nobody can see");
    public static DiagnosticCode NotASlug { get; } = Add("WM1007", "A name or id that is not a slug");
    public static DiagnosticCode OnePath { get; } = Add("WM1008", "Two files that come to one path");
    public static DiagnosticCode DuplicateId { get; } = Add("WM1009", "Two documents with one id");
    public static DiagnosticCode TooManyProblems { get; } = Add("WM1010", "More problems in a file than are listed");

    // YAML
    public static DiagnosticCode YamlSyntax { get; } = Add("WM1101", "YAML that cannot be read");
    public static DiagnosticCode YamlTooDeep { get; } = Add("WM1102", "YAML nested too deeply, or with too many values");
    public static DiagnosticCode YamlFeature { get; } = Add("WM1103", "Anchors, aliases, tags, merge keys and directives are not part of the format");
    public static DiagnosticCode DuplicateKey { get; } = Add("WM1104", "A key that stands twice");
    public static DiagnosticCode KeyNotText { get; } = Add("WM1105", "A key that is not plain text");
    public static DiagnosticCode OneDocument { get; } = Add("WM1106", "More than one YAML document in a file");
    public static DiagnosticCode NoFrontMatter { get; } = Add("WM1107", "Markdown without front matter, or with front matter that does not end");

    // Keys and values
    public static DiagnosticCode UnknownKey { get; } = Add("WM1201", "An unknown key");
    public static DiagnosticCode MissingKey { get; } = Add("WM1202", "A required key is missing");
    public static DiagnosticCode WrongShape { get; } = Add("WM1203", "A value of the wrong kind: text, list or mapping");
    public static DiagnosticCode WrongValue { get; } = Add("WM1204", "A value outside what its key allows");
    public static DiagnosticCode EmptyValue { get; } = Add("WM1205", "A key without a value");
    public static DiagnosticCode Repeated { get; } = Add("WM1206", "A value that stands twice in one list");

    // References
    public static DiagnosticCode UnknownTopic { get; } = Add("WM1301", "An unknown topic");
    public static DiagnosticCode UnknownRole { get; } = Add("WM1302", "An unknown role");
    public static DiagnosticCode UnknownTheme { get; } = Add("WM1303", "An unknown theme");
    public static DiagnosticCode UnknownProduct { get; } = Add("WM1304", "An unknown product");
    public static DiagnosticCode UnknownRequest { get; } = Add("WM1305", "An unknown request");
    public static DiagnosticCode UnknownCustomer { get; } = Add("WM1306", "An unknown customer");
    public static DiagnosticCode UnknownItem { get; } = Add("WM1307", "An unknown item");

    // Rules between values
    public static DiagnosticCode DayWithoutTopic { get; } = Add("WM1401", "A role with finest date day that may not see specific-date");
    public static DiagnosticCode StageTopicMissing { get; } = Add("WM1402", "A topic that the stages need is missing from the policy");
    public static DiagnosticCode RoleRule { get; } = Add("WM1403", "A role that contradicts itself or its use");
    public static DiagnosticCode StageRule { get; } = Add("WM1404", "Stage, certainty and dates that contradict each other");
    public static DiagnosticCode WordingRule { get; } = Add("WM1405", "Approved wordings that cannot be told apart");

    // Markdown
    public static DiagnosticCode RawHtml { get; } = Add("WM1501", "Raw HTML, comments included");
    public static DiagnosticCode LinkTarget { get; } = Add("WM1502", "A link target that is not allowed");
    public static DiagnosticCode ImagePath { get; } = Add("WM1503", "An image outside content/assets");
    public static DiagnosticCode ImageMissing { get; } = Add("WM1504", "An image that does not exist");
    public static DiagnosticCode ImageType { get; } = Add("WM1505", "An image whose bytes are not what its name says, or cannot be read");
    public static DiagnosticCode ImageTooLarge { get; } = Add("WM1506", "An image over its limit of bytes or pixels");
    public static DiagnosticCode SvgContent { get; } = Add("WM1507", "An SVG with something other than shapes and text");
    public static DiagnosticCode TooDeep { get; } = Add("WM1508", "Markdown nested too deeply, or too intricate to read safely");
    public static DiagnosticCode UnsupportedMarkdown { get; } = Add("WM1509", "Markdown that a handout cannot show");
    public static DiagnosticCode Footnote { get; } = Add("WM1510", "A footnote without its definition, or defined twice");
    public static DiagnosticCode Definition { get; } = Add("WM1511", "A link definition that cannot be used");
    public static DiagnosticCode FontMissing { get; } = Add("WM1512", "A font that does not exist");

    // Guards
    public static DiagnosticCode GuardForm { get; } = Add("WM1601", "A guard that is misspelt or incomplete");
    public static DiagnosticCode GuardUnclosed { get; } = Add("WM1602", "A guard that is never closed");
    public static DiagnosticCode GuardUnmatched { get; } = Add("WM1603", "A closing guard line that closes nothing");
    public static DiagnosticCode GuardNesting { get; } = Add("WM1604", "Guards nested wrongly");
    public static DiagnosticCode GuardWithoutEffect { get; } = Add("WM1605", "A guard where it can have no effect");
    public static DiagnosticCode GuardAsText { get; } = Add("WM1606", "Guard syntax that would be printed as text");
    public static DiagnosticCode VaryOptions { get; } = Add("WM1607", "A :vary without two or four different wordings");
    public static DiagnosticCode AnyOrder { get; } = Add("WM1608", "An any-order guard around something other than one list without numbers");

    /// <summary>All codes, ascending.</summary>
    public static IReadOnlyList<DiagnosticCode> All => Codes;

    internal static void Report(this DiagnosticBag bag, DiagnosticCode code, SourceSpan span, string message, string? hint = null) =>
        bag.Error(code.Code, span, message, hint);

    private static DiagnosticCode Add(string code, string title)
    {
        var added = new DiagnosticCode(code, title);
        Codes.Add(added);
        return added;
    }
}
