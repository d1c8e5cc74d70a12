using System.Collections.Immutable;
using System.Text;

namespace Waymark.EndToEnd.Leaks;

/// <summary>A way in which documents have leaked what they meant to hide: its canary in Workspace/, and the same leak made by hand.</summary>
/// <param name="Number">1 to 32.</param>
/// <param name="What">The way, in a few words.</param>
/// <param name="Codes">How the codes begin that the scan must answer with: restricted text or dates, unless nothing knows the words any more.</param>
/// <param name="Plant">Puts the canary into a finished handout the way a generator that leaks would have.</param>
public sealed record LeakRow(int Number, string What, ImmutableArray<string> Codes, Action<PlantedHandout> Plant)
{
    private LeakRow(int number, string what, Action<PlantedHandout> plant) : this(number, what, ["WM50", "WM51"], plant) { }

    private const string DayAhead = "17 March 2027";

    /// <summary>What to look for: the canary's word, sixteen letters and digits; for dates the day in its usual forms.</summary>
    public ImmutableArray<string> Canaries => Number == 27 ? [DayAhead, "2027-03-17", "20270317", "17.03.2027"] : [WordOf(Number)];

    public static ImmutableArray<LeakRow> All { get; } =
    [
        new(1, "text hidden by a style", to => to.Page($"<p style=\"display:none\">The {WordOf(1)} lamp burns behind the north wall tonight.</p>")),
        new(2, "a search index", to => to.Write("site/search.json", $$"""[{"title":"Zq02lanternquays search for lamps","text":"The {{WordOf(2)}} index would list every lamp of the wall."}]""")),
        new(3, "feeds and site maps", to => to.Write("site/feed.xml", $"<?xml version=\"1.0\"?><rss><channel><item><link>items/{WordOf(3)}.html</link></item></channel></rss>")),
        new(4, "descriptions and alternative text", to => to.Head($"<meta name=\"description\" content=\"The {WordOf(4)} picture shows the lamp behind the wall.\">")),
        new(5, "gaps in numbering", to => to.Page($"<ol><li>First the gate opens.</li><li value=\"3\" title=\"Then {WordOf(5)} counts every lamp of the night.\">Last the gate closes.</li></ol>")),
        new(6, "comments, notes and definitions that nothing uses", to => to.Page($"<!-- The {WordOf(6)} note stands under what nobody reads. -->")),
        new(7, "fields of the front matter", to => to.Page("<p data-owner=\"Zq07lanternquays Ito\">Open text.</p>")),
        new(8, "images of hidden parts", to => to.Write($"site/images/{WordOf(8)}.png", LeakWorkspace.HiddenPicture)),
        new(9, "metadata of images", ["WM5501"], to => to.Write("site/images/gate.png", LeakWorkspace.PictureWithMetadata)),
        new(10, "sources of diagrams", to => to.Page($"<svg viewBox=\"0 0 1 1\"><desc>section The {WordOf(10)} lamps, Wall lamp prototype :2027-09-09, 12d</desc></svg>")),
        new(11, "pages of an earlier build", ["WM5202"], to => to.Write("site/items/old-lamp.html", to.PageSaying($"<p>The {WordOf(11)} lamp stood in the first build alone.</p>"))),
        new(12, "drafts", to => to.Page($"<article><p>The {WordOf(12)} draft has not been read by anybody.</p></article>")),
        new(13, "lists of addresses that lead to others", to => to.Page($"<a href=\"../../{WordOf(13)}/index.html\">next</a>")),
        new(14, "earlier handouts that stay reachable", ["WM5202"], to => to.Write("site/old/index.html", to.PageSaying("<h1>Zq14lanternquays name of old</h1>"))),
        new(15, "sources beside the pages", to => to.Write("site/open-gate.md", "---\n# zq15lanternquays: ask legal before this ships\nproblem: The zq07lanternquays script belongs to one person only.\n---\n")),
        new(16, "files that an encryption of pages leaves as they are", to => to.Write("site/images/plan.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><desc>The {WordOf(16)} plan; the {WordOf(1)} lamp burns behind the north wall tonight.</desc></svg>")),
        new(17, "keys", to => to.Write("site/config.json", $"{{\"unlock\":\"{Convert.ToHexStringLower(LeakWorkspace.Key)}\"}}")),
        new(18, "text covered in a PDF", to => to.Overlay($"{WordOf(18)} covers all the southern cells")),
        new(19, "bookmarks of a PDF", to => to.Revise("<< /Title (The zq19lanternquays heading of what nobody reads) >>")),
        new(20, "attachments of a PDF", to => to.Attach($"The {WordOf(20)} figures of the merger were on the table all the time.")),
        new(21, "properties of a PDF", to => to.Revise($"<< /Producer (Waymark) /Author (Zq07lanternquays Ito) /Title (/home/{WordOf(21)}/content/roadmap/zq02lanternquays.md) >>")),
        new(22, "speaker notes", to => to.Head($"<script type=\"application/json\">{{\"notes\":[\"Smile when the {WordOf(22)} invoice comes up again\"]}}</script>")),
        new(23, "words for another customer", to => to.Page($"<p>The {WordOf(23)} shift walks for us in the north.</p>")),
        new(24, "the audit log inside the handout", to => to.Write("site/recipients.json", $$"""{"sent":["Zq24lanternquays Haddad","{{WordOf(24)}}@acme.example"]}""")),
        new(25, "messages of the build", to => to.Page($"<pre>content/roadmap/{WordOf(25)}.md:10:5: error: a link to something hidden</pre>")),
        new(26, "words and targets of links to what is hidden", to => to.Page($"<a href=\"index.html\" title=\"Zq26lanternquays behind the wall\">what the wall needs</a>")),
        new(27, "dates more exact than the reader may know", to => to.Page("<time datetime=\"2027-03-17\">the first quarter</time>")),
        new(28, "requests to elsewhere", to => to.Page($"<img src=\"https://{WordOf(28)}.example/parts\" alt=\"\">")),
        new(29, "addresses of editors", to => to.Page($"<p>Edited by {WordOf(29)}@brackenholt.example</p>")),
        new(30, "a part that is open inside a whole that is not", to => to.Page($"<table><tr><td>North</td><td>the {WordOf(30)} crew of seven</td></tr></table>")),
        new(31, "filtering in the browser", to => to.Page($"<section data-role=\"product\"><p>Zq31lanternquays filtered in browsers</p></section>")),
        new(32, "disguises", to => to.Page($"<p title=\"{Convert.ToBase64String(Encoding.UTF8.GetBytes("as the zq32lantern\u00ADquays fitters always wanted"))}\">inwards</p>")),
    ];

    private static string WordOf(int row) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"zq{row:00}lanternquays");
}
