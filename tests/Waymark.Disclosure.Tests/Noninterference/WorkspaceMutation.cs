using System.Collections.Immutable;
using System.Globalization;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Disclosure.Tests.Support;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Tests.Noninterference;

/// <summary>Changes in a workspace everything that a reader may not see, a random part of it at a time.</summary>
internal sealed class WorkspaceMutation
{
    private readonly Reader _reader;
    private readonly Dice _dice;
    private readonly RandomProse _news;
    private readonly ProseMutation _prose;
    private readonly bool _presents;
    private int _words;

    private WorkspaceMutation(Reader reader, Dice dice)
    {
        (_reader, _dice) = (reader, dice);
        _news = new RandomProse(dice, ["item-00", "item-02"], ["content/assets/new.png"], ["item-02"], SamplePolicy.Topics, "new");
        _prose = new ProseMutation(reader, dice, _news);
        _presents = !reader.Customer && SamplePolicy.Policy.PresenterReaders.Any(role => role.Value == reader.Role);
    }

    public static Roadmap Of(Roadmap roadmap, Reader reader, int seed) => new WorkspaceMutation(reader, new Dice(seed)).Mutate(roadmap);

    private Roadmap Mutate(Roadmap roadmap)
    {
        var themes = roadmap.Themes.Where(theme => _reader.Sees(TopicsOf(theme))).Select(theme => theme.Id).ToHashSet(StringComparer.Ordinal);
        var requests = ReadsRequests(roadmap) ? roadmap.Requests : [.. roadmap.Requests.Select(Hidden)];
        return roadmap with
        {
            Settings = roadmap.Settings with { Competitors = Some.Names(Word()), Ledger = Some.Placed(Word()), TimeZone = Some.Placed(Word()), Talk = Talk(roadmap.Settings.Talk) },
            Policy = Policy(roadmap),
            Strategy = Strategy(roadmap.Strategy),
            Themes = Sorted(roadmap.Themes.Select(theme => themes.Contains(theme.Id) ? Seen(theme) : Hidden(theme)).Append(Hidden(Some.Theme(_dice.Pick(["a-new", "theme-bb", "z-new"]))))),
            Items = Sorted(roadmap.Items.Select(item => _reader.Sees(item) ? Seen(item, themes, roadmap) : Hidden(item)).Append(Hidden(Some.Item(_dice.Pick(["a-new", "item-00-new", "z-new"]))))),
            Customers = [.. roadmap.Customers.Select(Customer), Some.Customer("zeta") with { Name = Some.Placed(Word()), SharedBy = null }],
            Requests = [.. requests.Select(Internals), .. ReadsRequests(roadmap) ? [] : new[] { Hidden(Some.Request("req-9", "zeta")) }],
            Calls = [],
            Marketing = roadmap.Policy.MarketingReaders.Any(role => role.Value == _reader.Role) && !_reader.Customer ? roadmap.Marketing : [Some.Activity("new", Word(), "2027-Q1")],
            Assets = roadmap.Assets.ToImmutableDictionary(asset => asset.Key, asset => asset.Value with { Bytes = Pictures.Png(Word(), asset.Key.EndsWith("a.png", StringComparison.Ordinal) ? (byte)10 : (byte)20) })
                .Add("content/assets/new.png", new AssetFile("content/assets/new.png", "image/png", 1, 1, Pictures.Png(Word(), 99))),
        };
    }

    private static IEnumerable<string> TopicsOf(ThemeDocument theme) => theme.Topics.Select(topic => topic.Name).Append("direction");

    private static ImmutableArray<T> Sorted<T>(IEnumerable<T> documents) where T : Document => [.. documents.OrderBy(document => document.Id, StringComparer.Ordinal)];

    private Policy Policy(Roadmap roadmap)
    {
        var told = _reader.Customer ? [] : roadmap.Items.Where(_reader.Sees).SelectMany(Reader.TopicsOf).ToHashSet(StringComparer.Ordinal);
        return roadmap.Policy with
        {
            Topics = [.. roadmap.Policy.Topics.Reverse()],
            Roles = [.. roadmap.Policy.Roles.Select(role => role.Id == _reader.Role || role.Customer ? role : Other(role, told))],
            AuditReaders = Some.Names(Word()),
            PresenterReaders = _presents ? Some.Names(_reader.Role, Word()) : Some.Names(Word()),
        };
    }

    /// <summary>
    /// A role that this reader is not. A customer never meets it; a colleague is told its name, and what it may do with the items
    /// that the colleague sees.
    /// </summary>
    /// <param name="told">Topics of those items.</param>
    private Role Other(Role role, HashSet<string> told) => role with
    {
        Shares = [.. role.Shares.Where(topic => told.Contains(topic.Name)), .. _prose.Shut().Where(topic => !told.Contains(topic.Name))],
        Sees = [.. role.Sees.Where(topic => told.Contains(topic.Name))],
        Finest = Grain.None,
        Words = _reader.Customer ? Word() : role.Words,
    };

    private StrategyDocument? Strategy(StrategyDocument? strategy)
    {
        if (strategy is null || !_reader.Sees(["strategy"])) return _dice.OneIn(3) ? null : Some.Strategy() with { Headline = Some.Placed(Word()), Body = _news.Body(), Topics = _prose.Shut() };
        return strategy with { Goal = _prose.Of(strategy.Goal), Body = _prose.Of(strategy.Body), Questions = [.. strategy.Questions.Select(_prose.Of)], Presenter = Note(strategy.Presenter) };
    }

    private ThemeDocument Seen(ThemeDocument theme) => theme with { Why = _prose.Of(theme.Why), Question = _prose.Of(theme.Question), Presenter = Note(theme.Presenter), Body = _prose.Of(theme.Body) };

    private ThemeDocument Hidden(ThemeDocument theme) => theme with
    {
        Topics = _prose.Shut(), Name = Some.Placed(Word()), Icon = Some.Placed(Word()), Why = _news.Line(), Question = _news.Line(), Presenter = News(), Body = _news.Body(), Order = Some.Placed(_dice.Roll(4)),
    };

    private ItemDocument Seen(ItemDocument item, HashSet<string> themes, Roadmap roadmap) => item with
    {
        Problem = _prose.Of(item.Problem),
        Story = _prose.Of(item.Story),
        Presenter = Note(item.Presenter),
        Body = _prose.Of(item.Body),
        Beta = item.Beta is { } beta ? beta with { Note = _prose.Of(beta.Note) } : null,
        Target = SameWords(item),
        Theme = themes.Contains(item.Theme.Value) ? item.Theme : Some.Placed(_dice.Pick(["theme-c", "a-new"])),
        Owner = _reader.Topics.Contains("ownership") ? item.Owner : Some.Placed(Word()),
        Topics = [.. item.Topics.Reverse()],
        Products = [.. item.Products.Reverse()],
        Relevance = item.Relevance.Where(words => IsOurs(words.Key)).ToImmutableDictionary(words => words.Key, words => _prose.Of(words.Value)).SetItem(Theirs, _news.Line()),
        RequestedBy = ReadsRequests(roadmap) ? item.RequestedBy
            : [.. item.RequestedBy.Where(id => _reader.Customer && roadmap.Requests.Any(request => request.Id == id.Value && request.Customer.Value == "acme")), Some.Placed("req-9")],
    };

    /// <summary>Another exact date behind the same words: any day of the period that is said, or any date at all where none is.</summary>
    private Placed<Period>? SameWords(ItemDocument item)
    {
        if (item.Stage.Value == Stage.Shipped) return Some.Placed(RandomWorkspace.Target(_dice));
        var finest = item.Certainty!.Value.Value switch
        {
            Certainty.Committed => _reader.Topics.Contains("specific-date") ? Grain.Day : Grain.Month,
            Certainty.Planned => Grain.Quarter,
            Certainty.Roadmapped => Grain.Half,
            _ => Grain.None,
        };
        if (finest > _reader.Finest) finest = _reader.Finest;
        if (finest == Grain.None) return _dice.OneIn(3) ? null : Some.Placed(RandomWorkspace.Target(_dice));
        if (item.Target?.Value.CoarsenTo(finest) is not { } said || said.Grain != finest) return item.Target;
        return Some.Placed(Period.Day(said.First.AddDays(_dice.Roll(said.Last.DayNumber - said.First.DayNumber + 1))));
    }

    private ItemDocument Hidden(ItemDocument item) => item with
    {
        Topics = [.. item.Topics, .. _prose.Shut()],
        Stage = Some.Placed(_dice.Pick(Enum.GetValues<Stage>())),
        Certainty = Some.Placed(_dice.Pick([Certainty.Committed, Certainty.Exploring])),
        Shipped = Some.Placed(Some.Today),
        Target = Some.Placed(RandomWorkspace.Target(_dice)),
        Title = Some.Placed(Word()),
        Theme = Some.Placed(_dice.Pick(["theme-a", "theme-c"])),
        Problem = _news.Line(),
        Story = _news.Line(),
        Presenter = News(),
        Body = _news.Body(),
        Owner = Some.Placed(Word()),
        Products = Some.Names("all"),
        RequestedBy = Some.Names(RandomWorkspace.Requests),
        Relevance = item.Relevance.SetItem("acme", _news.Line()),
    };

    private CustomerDocument Customer(CustomerDocument customer)
    {
        if (_reader.Customer && customer.Id != "acme")
        {
            return Some.Customer(customer.Id) with { Name = Some.Placed(Word()), Products = Some.Names("all"), Locale = Some.Placed("en-US"), Interests = Some.Names("theme-a") };
        }

        return customer with { HotButtons = Some.Names(Word()), Aliases = Some.Names(Word()), Domains = Some.Names(Word()), Recipients = [new(Some.Placed(Word()), Some.Placed(Word()), null)] };
    }

    private bool ReadsRequests(Roadmap roadmap) => !_reader.Customer && roadmap.Policy.RequestReaders.Any(role => role.Value == _reader.Role);

    /// <summary>Another customer's request, all of it; this customer's own stays.</summary>
    private RequestDocument Hidden(RequestDocument request) => _reader.Customer && request.Customer.Value == "acme" ? request : request with
    {
        Customer = Some.Placed("umbra"), What = _news.Line(), Answer = _news.Line(), State = Some.Placed(RequestState.Open), Date = Some.Placed(Some.Today), Others = Some.Names("acme"),
    };

    /// <summary>The fields of a request that nobody is shown.</summary>
    private RequestDocument Internals(RequestDocument request) => request with
    {
        Why = Some.Placed(Word()), WhyNow = Some.Placed(Word()), Arr = Some.Placed((long)_dice.Roll(100000)), Csm = Some.Placed(Word()), Requestor = Some.Placed(Word()),
        Workaround = Some.Placed(Word()), TradeOff = Some.Placed(Word()), Body = _news.Body(), What = _prose.Of(request.What), Answer = _reader.Customer || _presents ? _prose.Of(request.Answer) : _news.Line(),
    };

    /// <summary>The customer whose talk this reader gives, or who this reader is.</summary>
    private bool IsOurs(string customer) => customer != Theirs && (_reader.Customer || _presents);

    /// <summary>The other one; for a reader who speaks to neither, one of them.</summary>
    private string Theirs => _reader is { Customer: false, Role: "product" } ? "acme" : "umbra";

    private TalkNotes Talk(TalkNotes talk) => new(Note(talk.Opening), _presents ? null : News(), Note(talk.Feedback), Note(talk.Closing));

    /// <summary>What a presenter may read of a note stays; for everybody else there may be any other, or none.</summary>
    private PresenterNote? Note(PresenterNote? note)
    {
        if (!_presents) return News();
        return note is null ? null : new PresenterNote(_prose.Of(note.Say), _prose.Of(note.Avoid), [.. note.Expect.Select(_prose.Of)]);
    }

    private PresenterNote? News() => _dice.OneIn(3) ? null : new PresenterNote(_news.Line(), _news.Line(), [_news.Line()]);

    private string Word() => string.Create(CultureInfo.InvariantCulture, $"secret{_words++}x");
}
