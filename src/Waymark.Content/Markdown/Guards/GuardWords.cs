namespace Waymark.Content.Markdown.Guards;

/// <summary>The names that guards have.</summary>
internal static class GuardWords
{
    public const string Only = "only";
    public const string When = "when";
    public const string Vary = "vary";
    public const string Fixed = "fixed";
    public const string AnyOrder = "any-order";

    public static readonly string[] Inline = [Only, When, Vary, Fixed];

    public static readonly string[] Block = [Only, AnyOrder];

    public const string Forms = "guards are ':only[words]{topic}', ':when[item]', ':vary[one|two]' and ':fixed[words]'; write '\\:' for a colon that is none";
}
