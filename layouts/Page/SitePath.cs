using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using Waymark.Handouts;
using Waymark.Vocabulary;

namespace Waymark.Layouts.Page;

/// <summary>
/// Where the files of a site lie, from its root. Names are made of ids and of what a section is, never of titles, and no name
/// exists for what the record does not hold.
/// </summary>
public static class SitePath
{
    public const string Home = "index.html";
    public const string Strategy = "strategy.html";
    public const string Themes = "themes.html";
    public const string Feedback = "feedback.html";
    public const string Questions = "questions.html";
    public const string Board = "board.html";
    public const string Timeline = "timeline.html";
    public const string Items = "items/index.html";
    public const string Access = "access.html";
    public const string Changes = "changes.html";
    public const string Marketing = "marketing.html";
    public const string Requests = "requests.html";
    public const string Talks = "talks/index.html";

    public const string Audit = AuditFolder + "index.html";

    /// <summary>Holds whatever of a role's site is made from the ledger.</summary>
    public const string AuditFolder = "audit/";

    public const string StyleSheet = "site.css";
    public const string Icon = "icon.svg";
    public const string FontFolder = "fonts/";

    /// <summary>Read by static hosts such as Netlify and Cloudflare Pages, which turn it into response headers.</summary>
    public const string Headers = "_headers";

    private static readonly SearchValues<char> Slug = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly SearchValues<char> FileName = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    public static string Section(Stage stage) => stage switch
    {
        Stage.Shipped => "recently-shipped.html",
        Stage.ComingSoon => "coming-soon.html",
        Stage.Horizon => "horizon.html",
        Stage.BlueSky => "blue-sky.html",
        _ => throw new UnreachableException($"No stage {stage}."),
    };

    /// <exception cref="ArgumentException">The id is not a slug: it could leave the folder or hide another file.</exception>
    public static string Item(string id) => id.Length > 0 && id != "index" && !id.AsSpan().ContainsAnyExcept(Slug)
        ? $"items/{id}.html"
        : throw new ArgumentException($"'{id}' cannot name a page: a slug of a-z, 0-9 and hyphens can, and not 'index'.", nameof(id));

    /// <param name="customer">Its id.</param>
    /// <exception cref="ArgumentException">The id cannot name a file.</exception>
    public static string Talk(string customer) => customer.Length > 0 && customer != "index" && !customer.AsSpan().ContainsAnyExcept(Slug)
        ? $"talks/{customer}.html"
        : throw new ArgumentException($"'{customer}' cannot name a page: a slug of a-z, 0-9 and hyphens can, and not 'index'.", nameof(customer));

    /// <param name="customer">Its id.</param>
    /// <exception cref="ArgumentException">The id cannot name a file.</exception>
    public static string AuditOf(string customer) => customer.Length > 0 && !customer.AsSpan().ContainsAnyExcept(Slug)
        ? $"{AuditFolder}customers/{customer}.html"
        : throw new ArgumentException($"'{customer}' cannot name a page: a slug of a-z, 0-9 and hyphens can.", nameof(customer));

    public static string AuditYear(int year) => string.Create(CultureInfo.InvariantCulture, $"{AuditFolder}{year}.html");

    /// <exception cref="ArgumentException">The name is not a plain file name.</exception>
    public static string Asset(Asset asset) => asset.FileName.Length > 0 && asset.FileName[0] != '.' && !asset.FileName.AsSpan().ContainsAnyExcept(FileName)
        ? $"images/{asset.FileName}"
        : throw new ArgumentException($"'{asset.FileName}' cannot name an image of a site.", nameof(asset));
}
