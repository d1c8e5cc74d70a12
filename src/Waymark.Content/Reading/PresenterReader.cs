using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Content.Shapes;

namespace Waymark.Content.Reading;

/// <summary>The key <c>presenter</c>, in every file that has one.</summary>
internal static class PresenterReader
{
    public const string Name = "presenter";

    private static readonly KeyTable NoteKeys = new();
    private static readonly Key<ImmutableArray<SourceInline>> Say = NoteKeys.May("say", Values.Prose, "What to say here. A guard in it needs topics that the presenter may share.");
    private static readonly Key<ImmutableArray<SourceInline>> Avoid = NoteKeys.May("avoid", Values.Prose, "What not to promise or mention.");
    private static readonly Key<ImmutableArray<ImmutableArray<SourceInline>>> Expect = NoteKeys.May("expect",
        new ListShape<ImmutableArray<SourceInline>>(Values.Prose, "a list of questions"), "Questions that are likely, each with its answer.");

    /// <summary>A note of its own.</summary>
    public static MappingShape<PresenterNote> Note { get; } = new(NoteKeys, "a mapping with say, avoid and expect", BuildNote);

    private static readonly KeyTable TalkKeys = new();
    private static readonly Key<PresenterNote> Opening = TalkKeys.May("opening", Note, "At the first slide.");
    private static readonly Key<PresenterNote> Questions = TalkKeys.May("questions", Note, "At each question to the customer.");
    private static readonly Key<PresenterNote> Feedback = TalkKeys.May("feedback", Note, "At what the customer asked for.");
    private static readonly Key<PresenterNote> Closing = TalkKeys.May("closing", Note, "At the next steps.");

    /// <summary>Notes for the slides of every talk.</summary>
    public static MappingShape<TalkNotes> Talk { get; } = new(TalkKeys, "a mapping with opening, questions, feedback and closing", BuildTalk);

    private static PresenterNote BuildNote(Fields fields) => new(fields.List(Say), fields.List(Avoid), fields.List(Expect));

    private static TalkNotes BuildTalk(Fields fields) =>
        new(fields.FindMapping(Opening), fields.FindMapping(Questions), fields.FindMapping(Feedback), fields.FindMapping(Closing));
}
