namespace Waymark.Verify.Matching;

/// <summary>What a text of an output is, and so which names mean something in it.</summary>
internal enum TextKind
{
    /// <summary>Words that a person reads, or would.</summary>
    Prose,

    /// <summary>Ids, file names, link targets: a name counts where it is a whole part between separators.</summary>
    Id,

    /// <summary>Style sheets, scripts, markup taken raw: single common words are the language's own.</summary>
    Code,

    /// <summary>Markup as it stands in its file. A parser reads the same text again: character references are left to it.</summary>
    Markup,

    /// <summary>Bytes that happen to look like text: dates and short names would be chance.</summary>
    Raw,
}
