using System.Globalization;
using Waymark.Handouts.Internal;
using Waymark.Vocabulary;

namespace Waymark.Layouts.Internal;

/// <summary>An item's facts in the few words that a dense page has room for.</summary>
internal static class ItemFacts
{
    /// <summary>"Committed · March 2027", "Exploring", or for what has shipped "Shipped 3 December 2026".</summary>
    public static string When(RoleItem item)
    {
        if (item.Item.Stage == Stage.Shipped) return item.Item.Timing.Sentence;
        return item.Item.Timing.Span is { } span ? $"{item.Certainty} · {span.Label}" : item.Certainty;
    }

    /// <summary>"3 requests", or null where the role sees no requests or nobody asked.</summary>
    public static string? Requests(RoleView view, RoleItem item) => RequestsFor(view, item).Count() switch
    {
        0 => null,
        1 => "1 request",
        var count => string.Create(CultureInfo.InvariantCulture, $"{count} requests"),
    };

    public static IEnumerable<RequestLine> RequestsFor(RoleView view, RoleItem item) =>
        view.Requests is { } requests ? requests.Where(request => request.ItemId == item.Item.Id) : [];
}
