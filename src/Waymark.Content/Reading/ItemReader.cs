using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Content.Shapes;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Time;

namespace Waymark.Content.Reading;

/// <summary>content/roadmap/*.md</summary>
internal static class ItemReader
{
    public static KeyTable Keys { get; } = new();

    private static readonly KeyTable BetaKeys = new();
    private static readonly Key<Placed<Period>> From = BetaKeys.Needs("from", Values.Period, "When it begins.");
    private static readonly Key<ImmutableArray<Placed<string>>> Needs = BetaKeys.May("needs", Values.List(Values.Id, "a list of customer tags"), "Tags that a customer must all have to be invited.");
    private static readonly Key<ImmutableArray<SourceInline>> Note = BetaKeys.May("note", Values.Prose, "What a customer can expect.");

    private static readonly Key<Placed<string>> Id = Keys.May("id", Values.Id, "Id of the item; without it, the file's name without .md.");
    private static readonly Key<Placed<string>> Title = Keys.Needs("title", Values.Text, "Title, as everyone who sees the item reads it.");
    private static readonly Key<Placed<string>> Theme = Keys.Needs("theme", Values.Reference(ReferenceKind.Theme), "Theme that the item belongs to.");
    private static readonly Key<Placed<Stage>> Stage = Keys.Needs("stage", Values.Choice<Stage>(), "Where the item stands. The stage carries a topic: released, coming-soon, direction or vision.");
    private static readonly Key<Placed<Certainty>> Certainty = Keys.May("certainty", Values.Choice<Certainty>(), "How sure the company is. It decides the words of timing; every item that is not shipped needs it.");
    private static readonly Key<Placed<Period>> Target = Keys.May("target", Values.Period, "When it is meant to ship. Committed, planned and roadmapped items need it.");
    private static readonly Key<Placed<DateOnly>> Shipped = Keys.May("shipped", Values.Day, "The day that it shipped. Shipped items need it.");
    private static readonly Key<ImmutableArray<SourceInline>> Problem = Keys.May("problem", Values.Prose, "The problem that it solves, in a customer's words.");
    private static readonly Key<ImmutableArray<SourceInline>> Story = Keys.May("story", Values.Prose, "An example from a customer, without a name.");
    private static readonly Key<ImmutableArray<Placed<string>>> Products = Keys.Needs("products", new ProductsShape(), "Products that it belongs to: a customer sees items of products that it has; all is for everyone.");
    private static readonly Key<ImmutableArray<TopicName>> Topics = Keys.May("topics", Values.Topics, "Topics besides the one of the stage. A reader needs every one.");
    private static readonly Key<ImmutableArray<Placed<string>>> RequestedBy = Keys.May("requested-by", Values.References(ReferenceKind.Request), "Requests that it answers.");
    private static readonly Key<BetaProgram> Beta = Keys.May("beta", new MappingShape<BetaProgram>(BetaKeys, "a mapping with from, needs and note", BuildBeta), "Early access.");
    private static readonly Key<ImmutableArray<(Placed<string> Name, ImmutableArray<SourceInline> Value)>> Relevance = Keys.May("relevance",
        new NamedShape<string, ImmutableArray<SourceInline>>(Values.Reference(ReferenceKind.Customer), Values.Prose, "a mapping of customers to words for them"),
        "Own words for a customer, by its id: why this matters to them.");
    private static readonly Key<Placed<string>> Owner = Keys.May("owner", Values.Text, "Who owns it. Only roles with the topic ownership see it, a customer never.");
    private static readonly Key<PresenterNote> Presenter = Keys.May(PresenterReader.Name, PresenterReader.Note, "For whoever gives the talk, when they come to the item. A customer never reads it.");

    public static Key<Placed<string>> IdKey => Id;

    public static ItemDocument Read(LoadedFile file, FileReading reading)
    {
        var fields = new Fields(file.Keys, Keys, reading);
        _ = fields.Find(Id);
        var item = new ItemDocument(file.Id, file.Place)
        {
            Title = fields.Get(Title),
            Theme = fields.Get(Theme),
            Stage = fields.Get(Stage),
            Certainty = fields.Find(Certainty),
            Target = fields.Find(Target),
            Shipped = fields.Find(Shipped),
            Problem = fields.List(Problem),
            Story = fields.List(Story),
            Products = fields.List(Products),
            Topics = fields.List(Topics),
            RequestedBy = fields.List(RequestedBy),
            Beta = fields.FindMapping(Beta),
            Relevance = fields.List(Relevance).ToImmutableDictionary(pair => pair.Name.Value, pair => pair.Value),
            Owner = fields.Find(Owner),
            Presenter = fields.FindMapping(Presenter),
            Body = file.ReadBody(reading),
        };
        if (file.Keys.Find(Stage.Name) is not null && item.Stage.Span != default) StageRules.Check(item, reading.Bag);
        return item;
    }

    private static BetaProgram BuildBeta(Fields fields) => new(fields.Get(From), fields.List(Needs), fields.List(Note));
}
