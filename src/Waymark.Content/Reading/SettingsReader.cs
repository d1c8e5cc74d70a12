using System.Collections.Immutable;
using Waymark.Content.Files;
using Waymark.Content.Model;
using Waymark.Content.Shapes;
using Waymark.Content.Yaml;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Reading;

/// <summary>content/waymark.yml</summary>
internal static class SettingsReader
{
    public const int DefaultItemCap = 15;

    public static KeyTable Keys { get; } = new();

    private static readonly KeyTable CaveatKeys = new();
    private static readonly Key<Placed<string>> ComingSoon = CaveatKeys.May("coming-soon", Values.Text, "Sentence under \"coming soon\".");
    private static readonly Key<Placed<string>> Horizon = CaveatKeys.May("horizon", Values.Text, "Sentence under \"on the horizon\".");
    private static readonly Key<Placed<string>> BlueSky = CaveatKeys.May("blue-sky", Values.Text, "Sentence under \"blue sky\".");

    private static readonly ScalarShape<string> RuleCode = new("the code of a lint rule, such as WM3001", "docs/rules lists the codes",
        (string text, out string value) => (value = text) is ['W', 'M', _, _, _, _] && text.AsSpan(2).ContainsAnyExceptInRange('0', '9') is false,
        () => new() { ["type"] = "string", ["pattern"] = "^WM\\d{4}$" });

    private static readonly Key<Placed<string>> Company = Keys.Needs("company", Values.Text, "Name of the company that gives the roadmap.");
    private static readonly Key<Placed<string>> Product = Keys.Needs("product", Values.Text, "Name of the product or product family.");
    private static readonly Key<ImmutableArray<(Placed<string> Name, Placed<string> Value)>> Products = Keys.Needs("products",
        new NamedShape<string, Placed<string>>(Values.Id, Values.Text, "a mapping of product ids to the names that customers know"),
        "Products by id, each with the name that customers know. An item names the ids; 'all' is reserved.");
    private static readonly Key<Placed<string>> TimeZone = Keys.Needs("time-zone", Values.TimeZone, "IANA time zone in which \"today\" is taken.");
    private static readonly Key<Placed<string>> Locale = Keys.Needs("locale", Values.Locale, "Language of the content (BCP 47).");
    private static readonly Key<Placed<string>> Site = Keys.May("site", Values.Https, "Address of the company's site.");
    private static readonly Key<Placed<string>> Accent = Keys.May("accent", Values.Color, "Brand colour on light ground.");
    private static readonly Key<Placed<string>> AccentDark = Keys.May("accent-dark", Values.Color, "Brand colour on dark ground.");
    private static readonly Key<Placed<string>> Logo = Keys.May("logo", Values.AssetPath, "Logo, an SVG or PNG below content/assets.");
    private static readonly Key<CaveatWording> Caveats = Keys.May("caveats",
        new MappingShape<CaveatWording>(CaveatKeys, "a mapping of sections to sentences", BuildCaveats), "Sentences under the forward-looking sections.");
    private static readonly Key<Placed<string>> Confidentiality = Keys.May("confidentiality", Values.Text, "Confidentiality notice on every handout.");
    private static readonly Key<Placed<string>> ForwardLooking = Keys.May("forward-looking", Values.Text, "Statement about forward-looking content.");
    private static readonly Key<Placed<int>> ItemCap = Keys.May("item-cap", Values.Whole(3, 60), "Most items that a handout holds; default 15.");
    private static readonly Key<ImmutableArray<Placed<HandoutFormat>>> Formats = Keys.May("formats",
        Values.List(Values.Choice<HandoutFormat>(), "a list of formats: brief, deck, site", least: 1), "What handouts are made as, unless the command says otherwise: brief, deck, site; default all three.");
    private static readonly Key<Placed<LineEnds>> Lines = Keys.May("line-ends", Values.Choice<LineEnds>(), "How running text of PDFs ends its lines; default ragged.");
    private static readonly Key<Placed<bool>> AccessibleStrict = Keys.May("accessible-strict", Values.Truth,
        "true: sites carry no marks but their wording: no moved words, no characters without width. Default false.");
    private static readonly Key<Placed<bool>> VaryPunctuation = Keys.May("vary-punctuation", Values.Truth,
        "false: every copy has the punctuation that the author wrote. Default true: in English, copies differ in serial commas and in the spaces of dashes.");
    private static readonly Key<ImmutableArray<Placed<string>>> Fonts = Keys.May("fonts", Values.List(Values.FontPath, "a list of font files"), "Fonts for letters that PDFs lack otherwise, such as Hebrew or Chinese, in order of preference; at most four.");
    private static readonly Key<TalkNotes> Talk = Keys.May(PresenterReader.Name, PresenterReader.Talk, "For whoever gives a talk, at the slides that belong to no document. A customer never reads it.");
    private static readonly Key<ImmutableArray<Placed<string>>> Competitors = Keys.May("competitors", Values.Texts, "Names that lint's competitor rule looks for.");
    private static readonly Key<ImmutableArray<(Placed<string> Name, Placed<RuleLevel> Value)>> Rules = Keys.May("rules",
        new NamedShape<string, Placed<RuleLevel>>(RuleCode, Values.Choice<RuleLevel>(), "a mapping of rule codes to off, warning or error"),
        "Level of a lint rule, by its code: off, warning or error.");
    private static readonly Key<Placed<string>> Ledger = Keys.May("ledger", Values.Database, "Database of a team's ledger: postgresql://user@host/database; without it the ledger is files. Never a password: that comes from PGPASSWORD or ~/.pgpass.");

    /// <summary>The key of the ledger alone, whatever else is wrong.</summary>
    public static Placed<string>? FindLedger(YamlMapping mapping, FileReading reading) => new Fields(mapping, Keys, reading).Find(Ledger);

    public static WorkspaceSettings Read(YamlMapping mapping, FileReading reading)
    {
        var fields = new Fields(mapping, Keys, reading);
        var whole = SourceSpan.Whole(reading.Path);
        return new WorkspaceSettings
        {
            Company = fields.Get(Company),
            Product = fields.Get(Product),
            Products = [.. fields.List(Products).Select(pair => Entry(pair.Name, pair.Value, reading))],
            Site = fields.Find(Site),
            TimeZone = fields.Get(TimeZone),
            Locale = fields.Get(Locale),
            Accent = fields.Find(Accent),
            AccentDark = fields.Find(AccentDark),
            Logo = fields.Find(Logo),
            Caveats = fields.FindMapping(Caveats) ?? BuildCaveats(null, whole),
            Confidentiality = fields.Find(Confidentiality) ?? new Placed<string>(DefaultWords.Confidentiality, whole),
            ForwardLooking = fields.Find(ForwardLooking) ?? new Placed<string>(DefaultWords.ForwardLooking, whole),
            ItemCap = fields.Find(ItemCap)?.Value ?? DefaultItemCap,
            Formats = fields.List(Formats),
            LineEnds = fields.Find(Lines)?.Value ?? LineEnds.Ragged,
            AccessibleStrict = fields.Find(AccessibleStrict)?.Value ?? false,
            VaryPunctuation = fields.Find(VaryPunctuation)?.Value ?? true,
            Fonts = [.. fields.List(Fonts).Select(font => new FontFile(font.Value, default, font.Span))],
            Talk = fields.FindMapping(Talk) ?? TalkNotes.None,
            Competitors = fields.List(Competitors),
            Rules = fields.List(Rules).ToImmutableDictionary(pair => pair.Name.Value, pair => pair.Value),
            Ledger = fields.Find(Ledger),
        };
    }

    private static ProductEntry Entry(Placed<string> id, Placed<string> name, FileReading reading)
    {
        if (id.Value == ProductEntry.All)
        {
            reading.Bag.Report(DiagnosticCodes.WrongValue, id.Span, "'all' stands for every product and can name none", "choose another id");
        }

        return new ProductEntry(id.Value, name.Value, id.Span);
    }

    private static CaveatWording BuildCaveats(Fields fields) => BuildCaveats(fields, fields.Span);

    private static CaveatWording BuildCaveats(Fields? fields, SourceSpan place) => new(
        fields?.Find(ComingSoon) ?? new Placed<string>(DefaultWords.ComingSoon, place),
        fields?.Find(Horizon) ?? new Placed<string>(DefaultWords.Horizon, place),
        fields?.Find(BlueSky) ?? new Placed<string>(DefaultWords.BlueSky, place));
}
