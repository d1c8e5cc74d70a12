using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Content.Shapes;

namespace Waymark.Content.Reading;

/// <summary>content/themes/*.md</summary>
internal static class ThemeReader
{
    public static KeyTable Keys { get; } = new();

    private static readonly Key<Placed<string>> Id = Keys.May("id", Values.Id, "Id of the theme; without it, the file's name without .md.");
    private static readonly Key<Placed<string>> Name = Keys.Needs("name", Values.Text, "Two to four words.");
    private static readonly Key<Placed<string>> Icon = Keys.Needs("icon", Values.Id, "Name of an icon of the tool.");
    private static readonly Key<Placed<int>> Order = Keys.May("order", Values.Whole(1, 99), "Position among the themes; themes without one follow by id.");
    private static readonly Key<ImmutableArray<SourceInline>> Why = Keys.Needs("why", Values.Prose, "Why we focus on this.");
    private static readonly Key<ImmutableArray<TopicName>> Topics = Keys.May("topics", Values.Topics, "Topics besides direction, which every theme carries.");
    private static readonly Key<ImmutableArray<SourceInline>> Question = Keys.May("question", Values.Prose, "A question for the conversation.");
    private static readonly Key<PresenterNote> Presenter = Keys.May(PresenterReader.Name, PresenterReader.Note, "For whoever gives the talk, when they come to the theme. A customer never reads it.");

    public static ThemeDocument Read(LoadedFile file, FileReading reading)
    {
        var fields = new Fields(file.Keys, Keys, reading);
        _ = fields.Find(Id);
        return new ThemeDocument(file.Id, file.Place)
        {
            Name = fields.Get(Name),
            Icon = fields.Get(Icon),
            Order = fields.Find(Order),
            Why = fields.List(Why),
            Topics = fields.List(Topics),
            Question = fields.List(Question),
            Presenter = fields.FindMapping(Presenter),
            Body = file.ReadBody(reading),
        };
    }
}
