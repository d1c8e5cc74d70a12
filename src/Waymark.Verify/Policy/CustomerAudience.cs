using Waymark.Content.Model;
using Waymark.Vocabulary;

namespace Waymark.Verify.Policy;

/// <summary>One recipient at a customer: what the viewer may see and the sharer may share and the profile makes relevant.</summary>
internal sealed class CustomerAudience : Audience
{
    private readonly string _customer;
    private readonly string _recipient;
    private readonly TopicSet _tags;
    private readonly HashSet<string> _items;

    public CustomerAudience(Roadmap roadmap, CustomerDocument customer, Role viewer, Role sharer, string recipient)
        : base(Names(viewer.Sees).Union(Names(viewer.Shares)).Intersect(Names(sharer.Shares)), Coarser(viewer.Finest, sharer.Finest))
    {
        _customer = customer.Id;
        _recipient = recipient.ToLowerInvariant();
        _tags = TopicSet.Of(customer.Tags.Select(tag => tag.Value));
        _items = [.. roadmap.Items.Where(item => IsRelevant(item, customer, roadmap)).Select(item => item.Id)];
    }

    private protected override bool Reads(Condition condition) =>
        condition.Readers == Readership.Everyone
        && (condition.Customer is null || condition.Customer == _customer)
        && (condition.Recipient is null || condition.Recipient == _recipient)
        && (condition.Item is null || _items.Contains(condition.Item))
        && condition.Tags.IsWithin(_tags);

    // How many of the relevant items fit is a matter of space, not of secrecy: the cap plays no part here.
    private static bool IsRelevant(ItemDocument item, CustomerDocument customer, Roadmap roadmap)
    {
        if (item.Certainty?.Value == Certainty.NotPlanned) return false;
        if (item.Relevance.ContainsKey(customer.Id)) return true;
        if (item.Products.Any(p => p.Value == "all" || customer.Products.Any(own => own.Value == p.Value))) return true;
        if (customer.Interests.Any(interest => interest.Value == item.Theme.Value)) return true;
        return roadmap.Requests.Any(request => request.Customer.Value == customer.Id && IsAlive(request.State.Value) && item.RequestedBy.Any(by => by.Value == request.Id));
    }

    // A request that was declined, or that asked for what was there, connects its customer with nothing.
    private static bool IsAlive(RequestState state) => state is not (RequestState.NotPlanned or RequestState.AlreadyExists);

    private static IEnumerable<string> Names(IEnumerable<Content.Markdown.Tree.TopicName> topics) => topics.Select(topic => topic.Name);
}
