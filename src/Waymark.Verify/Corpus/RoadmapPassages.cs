using System.Collections.Immutable;
using System.Globalization;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Verify.Policy;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Verify.Corpus;

/// <summary>
/// Everything that a workspace says, as passages with the condition under which each may be told. What is not listed with a
/// wider condition is for nobody.
/// </summary>
internal sealed class RoadmapPassages
{
    private readonly Roadmap _roadmap;
    private readonly ProsePassages _prose;

    private RoadmapPassages(Roadmap roadmap)
    {
        _roadmap = roadmap;
        _prose = new ProsePassages(Passages.Add, (image, condition) => ImageUses.Add((image.Path, condition, image.Span)));
    }

    public List<Passage> Passages { get; } = [];

    /// <summary>Path of an asset, the condition of a place that shows it, and the place.</summary>
    public List<(string Path, Condition Condition, SourceSpan Place)> ImageUses { get; } = [];

    public static RoadmapPassages Of(Roadmap roadmap)
    {
        var all = new RoadmapPassages(roadmap);
        all.Settings();
        all.Strategy();
        foreach (var theme in roadmap.Themes) all.Theme(theme);
        foreach (var item in roadmap.Items) all.Item(item);
        foreach (var customer in roadmap.Customers) all.Customer(customer);
        foreach (var request in roadmap.Requests) all.Request(request);
        foreach (var call in roadmap.Calls) all.Call(call);
        foreach (var activity in roadmap.Marketing) all.Marketing(activity);
        return all;
    }

    /// <summary>The topic that the stage itself carries.</summary>
    public static string TopicOf(Stage stage) => stage switch
    {
        Stage.Shipped => "released",
        Stage.ComingSoon => "coming-soon",
        Stage.Horizon => "direction",
        _ => "vision",
    };

    /// <summary>What an audience needs to hear of an item at all.</summary>
    public static Condition ConditionOf(ItemDocument item) =>
        new(Readership.Everyone, TopicSet.Of(Names(item.Topics).Append(TopicOf(item.Stage.Value)))) { Item = item.Id };

    private void Settings()
    {
        var settings = _roadmap.Settings;
        foreach (var text in new[] { settings.Company, settings.Product, settings.Confidentiality, settings.ForwardLooking, settings.Caveats.ComingSoon, settings.Caveats.Horizon, settings.Caveats.BlueSky })
        {
            Add(PassageKind.Prose, Condition.Always, text);
        }

        if (settings.Site is { } site) Add(PassageKind.Prose, Condition.Always, site);
        if (settings.Logo is { } logo) ImageUses.Add((logo.Value, Condition.Always, logo.Span));
        foreach (var product in settings.Products)
        {
            Passages.Add(Passage.Of(PassageKind.Prose, Condition.Always, product.Name, product.Span));
            Passages.Add(Passage.Of(PassageKind.Prose, Condition.Always, product.Id, product.Span));
        }

        foreach (var words in _roadmap.Policy.RequestWords.OrderBy(pair => pair.Key)) Add(PassageKind.Prose, Condition.Always, words.Value);
        foreach (var topic in _roadmap.Policy.Topics)
        {
            Add(PassageKind.Id, new Condition(Readership.Company, TopicSet.Of(topic.Value)), topic);
        }

        foreach (var note in new[] { settings.Talk.Opening, settings.Talk.Questions, settings.Talk.Feedback, settings.Talk.Closing }) Presenter(note, Condition.Always);
        foreach (var competitor in settings.Competitors) Add(PassageKind.Title, Condition.Never, competitor);
        if (settings.Ledger is { } ledger) Add(PassageKind.Title, Condition.Never, ledger);
    }

    private void Strategy()
    {
        if (_roadmap.Strategy is not { } strategy) return;
        var condition = new Condition(Readership.Everyone, TopicSet.Of(Names(strategy.Topics).Append("strategy")));
        Add(PassageKind.Title, condition, strategy.Headline);
        _prose.Line(strategy.Goal, condition);
        _prose.Body(strategy.Body, condition);
        foreach (var question in strategy.Questions) _prose.Line(question, condition);
        Presenter(strategy.Presenter, condition);
    }

    private void Theme(ThemeDocument theme)
    {
        var condition = new Condition(Readership.Everyone, TopicSet.Of(Names(theme.Topics).Append("direction")));
        AddId(condition, theme);
        Add(PassageKind.Title, condition, theme.Name);
        _prose.Line(theme.Why, condition);
        _prose.Line(theme.Question, condition);
        _prose.Body(theme.Body, condition);
        Presenter(theme.Presenter, condition);
    }

    private void Item(ItemDocument item)
    {
        var condition = ConditionOf(item);
        AddId(condition, item);
        Add(PassageKind.Title, condition, item.Title);
        _prose.Line(item.Problem, condition);
        _prose.Line(item.Story, condition);
        _prose.Body(item.Body, condition);
        foreach (var (customer, words) in item.Relevance.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            _prose.Line(words, condition with { Customer = customer });
        }

        if (item.Beta is { } beta) _prose.Line(beta.Note, condition with { Tags = TopicSet.Of(beta.Needs.Select(need => need.Value)) });
        Presenter(item.Presenter, condition);
        if (item.Owner is { } owner)
        {
            Add(PassageKind.Person, new Condition(Readership.Company, condition.Topics.With(["ownership"])) { Item = item.Id }, owner);
        }
    }

    // A presenter's notes are for nobody outside, whatever the topics of what they are about.
    private void Presenter(PresenterNote? note, Condition about)
    {
        if (note is null) return;
        var inside = about with { Readers = Readership.PresenterReaders };
        foreach (var line in note.Expect.Prepend(note.Avoid).Prepend(note.Say)) _prose.Line(line, inside);
    }

    private void Customer(CustomerDocument customer)
    {
        var own = new Condition(Readership.Everyone, TopicSet.None) { Customer = customer.Id };
        AddId(own, customer);
        Add(PassageKind.Customer, own, customer.Name);
        if (customer.ShortName is { } shortName) Add(PassageKind.Customer, own, shortName);
        foreach (var name in customer.Aliases.Concat(customer.Domains)) Add(PassageKind.Customer, own, name);
        foreach (var recipient in customer.Recipients)
        {
            var theirs = own with { Recipient = recipient.Address.Value.ToLowerInvariant() };
            AddPerson(theirs, recipient.Name);
            Add(PassageKind.Person, theirs, recipient.Address);
        }

        if (customer.SharedBy is { } sharer)
        {
            if (sharer.Name is { } name) AddPerson(own, name);
            if (sharer.Address is { } address) Add(PassageKind.Person, own, address);
        }

        foreach (var button in customer.HotButtons) Add(PassageKind.Short, new Condition(Readership.CallReaders, TopicSet.None), button);
    }

    // What was asked and what was answered reach the customer who asked; everything else stays with those who handle requests.
    private void Request(RequestDocument request)
    {
        var inside = new Condition(Readership.RequestReaders, TopicSet.None);
        foreach (var condition in new[] { inside, new Condition(Readership.Everyone, TopicSet.Of("released")) { Customer = request.Customer.Value } })
        {
            _prose.Line(request.What, condition);
            _prose.Line(request.Answer, condition);
        }

        AddId(inside, request);
        foreach (var text in new[] { request.Why, request.WhyNow, request.ImpactIfBuilt, request.ImpactIfNot, request.Workaround, request.CompetitivePressure, request.TradeOff, request.Recommendation })
        {
            if (text is { } words) Add(PassageKind.Short, inside, words);
        }

        foreach (var person in new[] { request.Requestor, request.Csm })
        {
            if (person is { } name) AddPerson(inside, name);
        }

        if (request.Arr is { Value: >= 1000 } arr) AddAmount(inside, arr);
        _prose.Body(request.Body, inside);
    }

    private void Call(CallDocument call)
    {
        var inside = new Condition(Readership.CallReaders, TopicSet.None);
        AddId(inside, call);
        foreach (var attendee in call.Attendees) AddPerson(inside, attendee);
        _prose.Body(call.Body, inside);
    }

    private void Marketing(MarketingDocument activity)
    {
        var inside = new Condition(Readership.MarketingReaders, TopicSet.None);
        AddId(inside, activity);
        Add(PassageKind.Title, inside, activity.Title);
        Add(PassageKind.Short, inside, activity.Bucket);
        if (activity.Owner is { } owner) AddPerson(inside, owner);
        if (activity.Metric is { } metric) Add(PassageKind.Short, inside, metric);
        _prose.Body(activity.Body, inside);
    }

    private void Add(PassageKind kind, Condition condition, Placed<string> text) =>
        Passages.Add(Passage.Of(kind, condition, text.Value, text.Span));

    private void AddId(Condition condition, Document document) =>
        Passages.Add(Passage.Of(PassageKind.Id, condition, document.Id, document.Span));

    // "Dana Whitfield, VP Data" and "Dana Whitfield (VP Data)" are found by the name alone too.
    private void AddPerson(Condition condition, Placed<string> person)
    {
        Add(PassageKind.Person, condition, person);
        var end = person.Value.AsSpan().IndexOfAny(",(–—<");
        if (end > 0) Passages.Add(Passage.Of(PassageKind.Person, condition, person.Value[..end], person.Span));
    }

    private void AddAmount(Condition condition, Placed<long> amount)
    {
        foreach (var form in new[] { amount.Value.ToString(CultureInfo.InvariantCulture), amount.Value.ToString("N0", CultureInfo.InvariantCulture) })
        {
            Passages.Add(Passage.Of(PassageKind.Number, condition, form, amount.Span));
        }
    }

    private static IEnumerable<string> Names(ImmutableArray<TopicName> topics) => topics.Select(topic => topic.Name);
}
