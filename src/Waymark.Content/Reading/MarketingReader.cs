using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Content.Shapes;
using Waymark.Vocabulary.Time;

namespace Waymark.Content.Reading;

/// <summary>content/marketing/*.md</summary>
internal static class MarketingReader
{
    public static KeyTable Keys { get; } = new();

    private static readonly Key<Placed<string>> Id = Keys.May("id", Values.Id, "Id of the activity; without it, the file's name without .md.");
    private static readonly Key<Placed<string>> Title = Keys.Needs("title", Values.Text, "Title of the activity.");
    private static readonly Key<Placed<string>> Bucket = Keys.Needs("bucket", Values.Text, "Row of the grid: Launches, Content, Events.");
    private static readonly Key<ImmutableArray<Placed<Period>>> Quarters = Keys.Needs("quarters", Values.List(Values.Quarter, "a list of quarters", least: 1), "Quarters in which it runs.");
    private static readonly Key<Placed<ActivityState>> State = Keys.Needs("state", Values.Choice<ActivityState>(), "Where it stands.");
    private static readonly Key<ImmutableArray<Placed<string>>> Items = Keys.May("items", Values.References(ReferenceKind.Item), "Roadmap items that it serves.");
    private static readonly Key<Placed<string>> Owner = Keys.May("owner", Values.Text, "Who owns it.");
    private static readonly Key<Placed<string>> Metric = Keys.May("metric", Values.Text, "What shows that it worked.");

    public static MarketingDocument Read(LoadedFile file, FileReading reading)
    {
        var fields = new Fields(file.Keys, Keys, reading);
        _ = fields.Find(Id);
        return new MarketingDocument(file.Id, file.Place)
        {
            Title = fields.Get(Title),
            Bucket = fields.Get(Bucket),
            Quarters = fields.List(Quarters),
            State = fields.Get(State),
            Items = fields.List(Items),
            Owner = fields.Find(Owner),
            Metric = fields.Find(Metric),
            Body = file.ReadBody(reading),
        };
    }
}
