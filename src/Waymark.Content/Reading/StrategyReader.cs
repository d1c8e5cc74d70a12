using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Content.Shapes;

namespace Waymark.Content.Reading;

/// <summary>content/strategy.md</summary>
internal static class StrategyReader
{
    public static KeyTable Keys { get; } = new();

    private static readonly Key<Placed<string>> Headline = Keys.Needs("headline", Values.Text, "The strategy in one line.");
    private static readonly Key<ImmutableArray<SourceInline>> Goal = Keys.Needs("goal", Values.Prose, "Where we are going, in a sentence or two.");
    private static readonly Key<ImmutableArray<TopicName>> Topics = Keys.May("topics", Values.Topics, "Topics besides strategy, which this file carries.");
    private static readonly Key<ImmutableArray<ImmutableArray<SourceInline>>> Questions = Keys.May("questions",
        new ListShape<ImmutableArray<SourceInline>>(Values.Prose, "a list of questions"), "Discussion questions; each may hold guards.");
    private static readonly Key<PresenterNote> Presenter = Keys.May(PresenterReader.Name, PresenterReader.Note, "For whoever gives the talk, when they come to the strategy. A customer never reads it.");

    public static StrategyDocument Read(LoadedFile file, FileReading reading)
    {
        var fields = new Fields(file.Keys, Keys, reading);
        return new StrategyDocument(file.Id, file.Place)
        {
            Headline = fields.Get(Headline),
            Goal = fields.List(Goal),
            Topics = fields.List(Topics),
            Questions = fields.List(Questions),
            Presenter = fields.FindMapping(Presenter),
            Body = file.ReadBody(reading),
        };
    }
}
