using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;

namespace Waymark.Content.Model;

/// <summary>
/// What whoever gives the talk should know at one place of it. Internal: it is read on the sites of the roles that the policy names, and no policy can
/// release it to a customer. Each line may hold inline guards.
/// </summary>
/// <param name="Say">What to say; it is meant for the customer's ears, so it is disclosed no further than to them.</param>
/// <param name="Avoid">What not to promise or mention: for the presenter alone.</param>
/// <param name="Expect">Questions that are likely, each with its answer.</param>
public sealed record PresenterNote(ImmutableArray<SourceInline> Say, ImmutableArray<SourceInline> Avoid, ImmutableArray<ImmutableArray<SourceInline>> Expect);

/// <summary>Notes for the slides that belong to no document; null where nothing was written.</summary>
public sealed record TalkNotes(PresenterNote? Opening, PresenterNote? Questions, PresenterNote? Feedback, PresenterNote? Closing)
{
    public static TalkNotes None { get; } = new(null, null, null, null);
}
