using System.Collections.Immutable;

namespace Waymark.Verify;

/// <summary>Whose eyes an output is for: what decides which text of the workspace may stand in it.</summary>
public abstract record ScanSubject
{
    private ScanSubject() { }

    /// <summary>The date of the output: what lies after it must not be said more exactly than the audience may know.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>
    /// Words that the tool adds for this copy alone, and that are therefore no secret in it: its id, the date of the copy before,
    /// a sharer named at the command line.
    /// </summary>
    public ImmutableArray<string> OwnWords { get; init; } = [];

    /// <summary>Bytes that no output may hold in any encoding, such as a trace key or a passphrase.</summary>
    public ImmutableArray<Secret> Secrets { get; init; } = [];

    /// <summary>The handout of one recipient.</summary>
    /// <param name="Customer">Id of a customer of the workspace.</param>
    /// <param name="Viewer">Id of the role whose eyes it is for.</param>
    /// <param name="Sharer">Id of the role that shares.</param>
    public sealed record Handout(string Customer, string Viewer, string Sharer, string RecipientName, string RecipientAddress) : ScanSubject;

    /// <summary>The internal site of one role.</summary>
    public sealed record RoleSite(string Role) : ScanSubject;

    /// <summary>The published log, without names: for strangers, who check a proof against it.</summary>
    public sealed record PublishedLog : ScanSubject;
}

/// <param name="Label">What to call it in a finding: never the secret itself.</param>
/// <param name="Bytes">At least six bytes; fewer would be found by chance.</param>
public sealed record Secret(string Label, ReadOnlyMemory<byte> Bytes);
