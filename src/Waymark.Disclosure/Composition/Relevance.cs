using Waymark.Content.Model;
using Waymark.Disclosure.Redaction;

namespace Waymark.Disclosure.Composition;

/// <summary>What makes an item this customer's. Only what this customer may read counts, and only its own requests.</summary>
/// <param name="requests">This customer's requests.</param>
/// <param name="themes">Ids of the themes that the reader may know: an interest in another one says nothing.</param>
internal sealed class Relevance(CustomerDocument customer, IReadOnlyCollection<RequestDocument> requests, IReadOnlySet<string> themes, Redactor redactor)
{
    /// <summary>Null where nothing connects the item with the customer.</summary>
    public RelevanceRank? Of(ItemDocument item)
    {
        if (item.Relevance.TryGetValue(customer.Id, out var words) && !redactor.Redact(words).IsEmpty) return RelevanceRank.OwnWords;
        if (requests.Any(request => IsOpen(request.State.Value) && IsRequestedBy(item, request))) return RelevanceRank.Request;
        if (item.Products.Any(product => product.Value == ProductEntry.All || customer.Products.Any(own => own.Value == product.Value))) return RelevanceRank.Product;
        return themes.Contains(item.Theme.Value) && customer.Interests.Any(interest => interest.Value == item.Theme.Value) ? RelevanceRank.Interest : null;
    }

    public static bool IsRequestedBy(ItemDocument item, RequestDocument request) => item.RequestedBy.Any(id => id.Value == request.Id);

    /// <summary>A request stays open until it is declined or was there already: that it shipped is the best reason to show the item.</summary>
    private static bool IsOpen(RequestState state) => state is not (RequestState.NotPlanned or RequestState.AlreadyExists);
}
