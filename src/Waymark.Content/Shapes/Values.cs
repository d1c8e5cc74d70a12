using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Waymark.Content.Files;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Content.Reading;
using Waymark.Vocabulary.Time;

namespace Waymark.Content.Shapes;

/// <summary>The values that keys have, each said once.</summary>
internal static partial class Values
{
    public static ProseShape Prose { get; } = new();

    public static ScalarShape<string> Text { get; } = new("text", "write text; put quotes around it if it begins with a special character",
        (string text, out string value) => (value = OneLine(text)).Length > 0, () => String());

    public static ScalarShape<string> Id { get; } = new($"an id: {Slug.Expected}", "for example 'bulk-export'",
        (string text, out string value) => Slug.IsValid(value = text), () => Pattern(Slug.Pattern));

    public static ScalarShape<bool> Truth { get; } = new("true or false", "write true or false",
        (string text, out bool value) => (value = text == "true") || text == "false", () => new JsonObject { ["type"] = "boolean" });

    public static ScalarShape<DateOnly> Day { get; } = new("a day such as 2026-09-30", "write year-month-day, with a year from 2000 to 2199",
        (string text, out DateOnly value) =>
        {
            var isDay = Vocabulary.Time.Period.TryParse(text, out var period) && period.Grain == Grain.Day;
            value = period.First;
            return isDay;
        },
        () => Pattern("^\\d{4}-\\d{2}-\\d{2}$"));

    public static ScalarShape<Period> Period { get; } = new("a day 2027-03-15, a month 2027-03, a quarter 2027-Q1 or a half 2027-H1",
        "write one of these forms, with a year from 2000 to 2199",
        (string text, out Period value) => Vocabulary.Time.Period.TryParse(text, out value),
        () => Pattern("^\\d{4}-(H[12]|Q[1-4]|\\d{2}(-\\d{2})?)$"));

    public static ScalarShape<Period> Quarter { get; } = new("a quarter such as 2027-Q1", "write year, hyphen, Q and 1 to 4",
        (string text, out Period value) => Vocabulary.Time.Period.TryParse(text, out value) && value.Grain == Grain.Quarter,
        () => Pattern("^\\d{4}-Q[1-4]$"));

    public static ScalarShape<string> Color { get; } = new("a colour such as \"#1f5fa8\"", "write # and six hexadecimal digits, in quotes: without them # begins a comment",
        (string text, out string value) => ColorForm().IsMatch(value = text.ToLowerInvariant()), () => Pattern("^#[0-9A-Fa-f]{6}$"));

    /// <summary>BCP 47: language, then optionally script and region.</summary>
    public static ScalarShape<string> Locale { get; } = new("a language such as en, de-CH or zh-Hant-TW", "write a language code, and a region where it matters",
        (string text, out string value) => LocaleForm().IsMatch(value = text), () => Pattern("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"));

    public static ScalarShape<string> TimeZone { get; } = new("a time zone such as Europe/Berlin", "write an IANA time zone",
        (string text, out string value) => (value = text) is { Length: < 64 } && ZoneForm().IsMatch(text) && TimeZoneInfo.TryFindSystemTimeZoneById(text, out _),
        () => String());

    public static ScalarShape<string> Address { get; } = new("a mail address such as jane@acme.example", "write name@domain",
        (string text, out string value) => AddressForm().IsMatch(value = text) && text.Length <= 254, () => Pattern("^[^@\\s<>\"]+@[^@\\s<>\"]+$"));

    public static ScalarShape<string> Domain { get; } = new("a mail domain such as acme.example", "write the part of an address after the @, in lower case",
        (string text, out string value) => DomainForm().IsMatch(value = text), () => Pattern("^[a-z0-9-]+(\\.[a-z0-9-]+)+$"));

    public static ScalarShape<string> Https { get; } = new("an address such as https://acme.example", "write an address that begins with https://",
        (string text, out string value) => Markdown.LinkTargets.IsHttps(value = text), () => Pattern("^https://"));

    public static ScalarShape<string> AssetPath { get; } = new("the path of an image, such as content/assets/logo.svg", "name a .png, .jpg or .svg below content/assets, from the workspace's folder",
        (string text, out string value) => (value = text).StartsWith(ContentFolder.Assets + "/", StringComparison.Ordinal), () => Pattern("^content/assets/"));

    /// <summary>A wrong one may hold a password.</summary>
    public static ScalarShape<string> Database { get; } = new("the address of a database without a password, such as postgresql://roadmap@db.example/waymark",
        "give the password in PGPASSWORD or in ~/.pgpass; docs/how-to/share-a-ledger.md",
        (string text, out string value) => DatabaseForm().IsMatch(value = text), () => Pattern("^postgresql://([^:@/?#\\s]+@)?[^@/?#\\s]*/[^@/?#\\s]+(\\?[^@#\\s]*)?$"))
    {
        IsPrivate = true,
    };

    public static ScalarShape<string> FontPath { get; } = new("the path of a font, such as content/assets/noto-sans-hebrew.ttf", "name a .ttf, .otf or .ttc below content/assets, from the workspace's folder",
        (string text, out string value) => (value = text).StartsWith(ContentFolder.Assets + "/", StringComparison.Ordinal) && Path.GetExtension(text) is ".ttf" or ".otf" or ".ttc",
        () => Pattern("^content/assets/.*\\.(ttf|otf|ttc)$"));

    public static ListShape<Placed<string>> Texts { get; } = List(Text, "a list of texts");

    public static ListShape<TopicName> Topics { get; } =
        new(new Converted<Placed<string>, TopicName>(Reference(ReferenceKind.Topic), name => new TopicName(name.Value, name.Span)), "a list of topics of policy.yml", topic => topic.Name);

    public static ScalarShape<string> Reference(ReferenceKind kind) => new(kind.One, $"write the id of {kind.One}",
        (string text, out string value) => Slug.IsValid(value = text), () => Pattern(Slug.Pattern))
    {
        Noted = (value, reading) => reading.References.Note(kind, value.Value, value.Span),
    };

    public static ListShape<Placed<string>> References(ReferenceKind kind) => List(Reference(kind), $"a list of {kind.Many}");

    public static ListShape<Placed<T>> List<T>(ScalarShape<T> entry, string expected, int least = 0) =>
        new(entry, expected, placed => Convert.ToString(placed.Value, CultureInfo.InvariantCulture) ?? "", least);

    public static ScalarShape<int> Whole(int least, int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"), "write digits only",
        (string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least && value <= most,
        () => new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most });

    public static ScalarShape<long> Amount { get; } = new("a whole amount such as 120000", "write digits only, without separators or a currency",
        (string text, out long value) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= 1_000_000_000_000,
        () => new JsonObject { ["type"] = "integer", ["minimum"] = 0 });

    /// <summary>The cases of an enumeration, written in kebab case.</summary>
    public static ScalarShape<T> Choice<T>(params T[] without) where T : struct, Enum
    {
        var names = Enum.GetValues<T>().Except(without).ToDictionary(value => Kebab(value.ToString()), StringComparer.Ordinal);
        var list = string.Join(", ", names.Keys);
        return new($"one of {list}", $"write one of {list}",
            (string text, out T value) => names.TryGetValue(text, out value),
            () => new JsonObject { ["enum"] = new JsonArray([.. names.Keys.Select(name => JsonValue.Create(name))]) });
    }

    /// <summary><c>UnderConsideration</c> as authors write it: <c>under-consideration</c>.</summary>
    public static string Kebab(string name) => Humps().Replace(name, "-$0").ToLowerInvariant();

    // White space of any kind is one space: a title written over two lines is the same title.
    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static JsonObject String() => new() { ["type"] = "string", ["minLength"] = 1 };

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Humps();

    [GeneratedRegex(@"\A#[0-9a-f]{6}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex ColorForm();

    [GeneratedRegex(@"\A[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex LocaleForm();

    [GeneratedRegex(@"\A[A-Za-z0-9_+\-]+(?:/[A-Za-z0-9_+\-]+)*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex ZoneForm();

    [GeneratedRegex(@"\Apostgresql://(?:[^:@/?#\s]+@)?[^@/?#\s]*/[^@/?#\s]+(?:\?[^@#\s]*)?\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex DatabaseForm();

    [GeneratedRegex(@"\A[^@\s<>""(),:;\[\]\\\p{C}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,188}[\p{L}\p{N}])?\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex AddressForm();

    [GeneratedRegex(@"\A[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9][a-z0-9-]{0,62})+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex DomainForm();
}
