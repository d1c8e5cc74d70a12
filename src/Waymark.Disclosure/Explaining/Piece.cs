using System.Collections.Immutable;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Explaining;

/// <summary>A piece of what an author wrote, with everything that a reader of it needs.</summary>
/// <param name="Text">Its own words: guarded ones inside it are pieces of their own.</param>
internal sealed record Piece(SourceSpan Place, string Kind, string Text, ImmutableArray<string> Needs)
{
    /// <summary>Id of the only customer that it is said to, or null.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>Whether it invites to a beta, which only customers that qualify get.</summary>
    public bool InvitesToBeta { get; init; }

    /// <summary>Whether it is for whoever gives the talk, and in no customer's file.</summary>
    public bool ForPresenter { get; init; }
}
