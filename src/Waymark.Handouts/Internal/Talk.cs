using System.Collections.Immutable;
using Waymark.Handouts.Text;
using Waymark.Vocabulary;

namespace Waymark.Handouts.Internal;

/// <summary>
/// What a role says to one customer, slide by slide of the deck that it would hand them. For the presenter alone: no customer's record holds any of it.
/// </summary>
/// <param name="Careful">What to be careful about with this customer; empty for roles that do not read the notes of calls.</param>
/// <param name="Slides">In the order of the deck (<see cref="TalkOrder"/>).</param>
public sealed record Talk(CustomerProfile Customer, ImmutableArray<string> Careful, ImmutableArray<TalkSlide> Slides);

public enum SlideKind { Opening, Strategy, Themes, Question, Item, Items, Feedback, Closing }

/// <summary>A slide of the deck, or the few that share its title.</summary>
/// <param name="Stage">Of the items on it; null for other slides.</param>
/// <param name="Title">As the slide says it.</param>
/// <param name="Points">What stands on the slide and has notes or timing of its own: themes, items, rows of feedback.</param>
public sealed record TalkSlide(SlideKind Kind, Stage? Stage, string Title, PresenterWords Words, ImmutableArray<TalkPoint> Points);

/// <param name="ItemId">An item of the same view, or null.</param>
/// <param name="Said">Timing or status in the words that this customer reads; null where there is none.</param>
/// <param name="Promise">What may be said of time, and what not; null where nothing lies ahead.</param>
public sealed record TalkPoint(string? ItemId, string Title, string? Said, string? Promise, PresenterWords Words);

/// <param name="Say">No more than the customer may hear from this role.</param>
/// <param name="Avoid">What the role itself may know.</param>
/// <param name="Expect">Questions with their answers, no more than the customer may hear.</param>
public sealed record PresenterWords(ImmutableArray<Inline> Say, ImmutableArray<Inline> Avoid, ImmutableArray<ImmutableArray<Inline>> Expect)
{
    public static PresenterWords None { get; } = new([], [], []);
}
