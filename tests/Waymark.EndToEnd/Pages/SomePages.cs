namespace Waymark.EndToEnd.Pages;

/// <summary>One page of every kind.</summary>
public static class SomePages
{
    public static TheoryData<string> All =>
    [
        "handout/index.html",
        "handout/strategy.html",
        "handout/themes.html",
        "handout/coming-soon.html",
        "handout/feedback.html",
        "handout/questions.html",
        "handout/items/press-ledger.html",
        "bare-handout/index.html",
        "role/index.html",
        "role/board.html",
        "role/timeline.html",
        "role/items/index.html",
        "role/items/press-ledger.html",
        "role/themes.html",
        "role/changes.html",
        "role/marketing.html",
        "role/requests.html",
        "role/talks/index.html",
        "role/talks/thalassa.html",
        "role/audit/index.html",
        "role/audit/2026.html",
        "role/audit/customers/laka.html",
    ];
}
