using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Content.Shapes;
using Waymark.Content.Yaml;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Diagnostics;
using Waymark.Vocabulary.Time;

namespace Waymark.Content.Reading;

/// <summary>content/policy.yml</summary>
internal static class PolicyReader
{
    private const string SpecificDate = "specific-date";

    public static KeyTable Keys { get; } = new();

    private static readonly KeyTable RoleKeys = new();
    private static readonly Key<Placed<string>> Words = RoleKeys.Needs("words", Values.Text, "The role as readers know it: \"Customer Success\".");
    private static readonly Key<ImmutableArray<TopicName>> Shares = RoleKeys.May("shares", Values.Topics, "Topics that this role may share with customers. It sees them too.");
    private static readonly Key<ImmutableArray<TopicName>> Sees = RoleKeys.May("sees", Values.Topics, "Topics that this role sees besides.");
    private static readonly Key<Placed<Grain>> Finest = RoleKeys.Needs("finest", Values.Choice<Grain>(), "Finest date that this role reads or says: none, half, quarter, month or day.");
    private static readonly Key<Placed<bool>> Customer = RoleKeys.May("customer", Values.Truth, "True for the role whose eyes a handout is for. Such a role shares nothing.");

    private static readonly KeyTable ReaderKeys = new();
    private static readonly Key<ImmutableArray<Placed<string>>> Marketing = ReaderKeys.May("marketing", Values.References(ReferenceKind.Role), "Roles whose site has the product-marketing roadmap.");
    private static readonly Key<ImmutableArray<Placed<string>>> Requests = ReaderKeys.May("requests", Values.References(ReferenceKind.Role), "Roles whose site has the requests.");
    private static readonly Key<ImmutableArray<Placed<string>>> Calls = ReaderKeys.May("calls", Values.References(ReferenceKind.Role), "Roles whose site has the notes of calls.");
    private static readonly Key<ImmutableArray<Placed<string>>> Audit = ReaderKeys.May("audit", Values.References(ReferenceKind.Role), "Roles whose site has the audit log with names.");
    private static readonly Key<ImmutableArray<Placed<string>>> Presenter = ReaderKeys.May("presenter", Values.References(ReferenceKind.Role), "Roles whose site has what to say in the talks that they give.");

    private static readonly Key<ImmutableArray<Placed<string>>> Topics = Keys.Needs("topics", Values.List(Values.Id, "a list of topic names", least: 1), "Every topic that content can carry.");
    private static readonly Key<ImmutableArray<(Placed<string> Name, RoleEntry Value)>> Roles = Keys.Needs("roles",
        new NamedShape<string, RoleEntry>(Values.Id, new MappingShape<RoleEntry>(RoleKeys, "a mapping with words, shares, sees and finest", Entry), "a mapping of role ids to roles"),
        "Roles by id. A role is a set of topics, not a level.");
    private static readonly Key<Readers> ReadersKey = Keys.May("readers", new MappingShape<Readers>(ReaderKeys, "a mapping of classes to roles", BuildReaders),
        "Who sees internal classes of documents on their site. A class that is not named is seen by nobody.");
    private static readonly Key<ImmutableArray<(Placed<RequestState> Name, Placed<string> Value)>> RequestWords = Keys.Needs("request-words",
        new NamedShape<RequestState, Placed<string>>(Values.Choice<RequestState>(), Values.Text, "a mapping of request states to words"),
        "Words for each request state that are safe before a customer.");

    public static Policy Read(YamlMapping mapping, FileReading reading)
    {
        var fields = new Fields(mapping, Keys, reading);
        var topics = fields.List(Topics);
        var readers = fields.FindMapping(ReadersKey) ?? new Readers([], [], [], [], []);
        var words = fields.List(RequestWords);
        var roles = fields.List(Roles).Select(pair => Build(pair.Name, pair.Value, reading)).ToImmutableArray();
        RequireStageTopics(topics, mapping.Span, reading.Bag);
        RequireWords(words, mapping.Find(RequestWords.Name), reading.Bag);
        RequireCustomer(roles, mapping.Span, reading.Bag);
        return new Policy
        {
            Topics = topics,
            Roles = roles,
            MarketingReaders = readers.Marketing,
            RequestReaders = readers.Requests,
            CallReaders = readers.Calls,
            AuditReaders = readers.Audit,
            PresenterReaders = readers.Presenter,
            RequestWords = words.ToImmutableDictionary(pair => pair.Name.Value, pair => pair.Value),
            Span = mapping.Span,
        };
    }

    private static RoleEntry Entry(Fields fields) => new(
        fields.Get(Words), fields.List(Shares), fields.List(Sees), fields.Get(Finest), fields.Find(Customer)?.Value ?? false);

    private static Readers BuildReaders(Fields fields) => new(fields.List(Marketing), fields.List(Requests), fields.List(Calls), fields.List(Audit), fields.List(Presenter));

    private static Role Build(Placed<string> id, RoleEntry entry, FileReading reading)
    {
        var finest = entry.Finest;
        if (finest.Value == Grain.Day && !entry.Shares.Concat(entry.Sees).Any(topic => topic.Name == SpecificDate))
        {
            reading.Bag.Report(DiagnosticCodes.DayWithoutTopic, finest.Span, $"the role '{id.Value}' has finest date day, and does not have the topic {SpecificDate}",
                $"add {SpecificDate} to its shares or sees, or write finest: month");
        }

        if (entry.Customer && entry.Shares is [var first, ..])
        {
            reading.Bag.Report(DiagnosticCodes.RoleRule, first.Span, $"the role '{id.Value}' is a customer, and a customer shares nothing", "move its topics to sees");
        }

        return new Role(id.Value, entry.Words.Value, entry.Shares, entry.Sees, finest.Value, entry.Customer, id.Span);
    }

    private static void RequireStageTopics(ImmutableArray<Placed<string>> topics, SourceSpan place, DiagnosticBag bag)
    {
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var topic = StageTopics.Of(stage);
            if (topics.Any(known => known.Value == topic)) continue;
            bag.Report(DiagnosticCodes.StageTopicMissing, topics.Length > 0 ? topics[0].Span : place,
                $"the topic '{topic}' is missing: every item of stage {Values.Kebab(stage.ToString())} carries it", $"add {topic} to topics");
        }
    }

    private static void RequireWords(ImmutableArray<(Placed<RequestState> Name, Placed<string> Value)> words, YamlEntry? key, DiagnosticBag bag)
    {
        if (key is null) return;
        foreach (var state in Enum.GetValues<RequestState>())
        {
            if (words.Any(pair => pair.Name.Value == state)) continue;
            var name = Values.Kebab(state.ToString());
            bag.Report(DiagnosticCodes.MissingKey, key.Key.Span, $"request-words has no words for the state '{name}'", $"add '{name}: …' below request-words");
        }
    }

    private static void RequireCustomer(ImmutableArray<Role> roles, SourceSpan place, DiagnosticBag bag)
    {
        if (roles.Length == 0 || roles.Any(role => role.Customer)) return;
        bag.Report(DiagnosticCodes.RoleRule, place, "no role is a customer, and every handout is for one", "add 'customer: true' to the role whose eyes handouts are for");
    }

    private sealed record RoleEntry(Placed<string> Words, ImmutableArray<TopicName> Shares, ImmutableArray<TopicName> Sees, Placed<Grain> Finest, bool Customer);

    private sealed record Readers(
        ImmutableArray<Placed<string>> Marketing, ImmutableArray<Placed<string>> Requests, ImmutableArray<Placed<string>> Calls, ImmutableArray<Placed<string>> Audit,
        ImmutableArray<Placed<string>> Presenter);
}
