using Waymark.Content.Model;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Time;

namespace Waymark.Verify.Policy;

/// <summary>
/// The scan's own reading of the policy: what one audience may see. It is written a second time on purpose, from the rules and not
/// from the code that redacts, so that a fault there is not repeated here.
/// </summary>
internal abstract class Audience
{
    private readonly HashSet<string> _topics;

    private protected Audience(IEnumerable<string> topics, Grain finest)
    {
        _topics = topics.ToHashSet(StringComparer.Ordinal);
        Finest = finest;
    }

    /// <summary>How exactly this audience may be told what lies ahead.</summary>
    public Grain Finest { get; }

    /// <exception cref="ArgumentException">The subject names a customer or a role that the workspace does not have.</exception>
    public static Audience Of(Roadmap roadmap, ScanSubject subject) => subject switch
    {
        ScanSubject.Handout handout => new CustomerAudience(
            roadmap,
            Known(roadmap.Customers.FirstOrDefault(customer => customer.Id == handout.Customer), "customer", handout.Customer, subject),
            Known(roadmap.Policy.Find(handout.Viewer), "role", handout.Viewer, subject),
            Known(roadmap.Policy.Find(handout.Sharer), "role", handout.Sharer, subject),
            handout.RecipientAddress),
        ScanSubject.RoleSite site => new CompanyAudience(roadmap.Policy, Known(roadmap.Policy.Find(site.Role), "role", site.Role, subject)),
        ScanSubject.PublishedLog => new Strangers(),
        _ => throw new ArgumentException($"No audience is known for {subject.GetType().Name}.", nameof(subject)),
    };

    public bool Meets(Condition condition) => condition.Topics.IsWithin(_topics) && Reads(condition);

    /// <summary>The most exact timing of an item that may be said to this audience; null: none.</summary>
    public Period? Said(ItemDocument item) => item.Target?.Value.CoarsenTo(Coarser(GrainOf(item), Finest));

    private protected abstract bool Reads(Condition condition);

    // How sure the company is decides how exactly it speaks; a day, of what is committed, only to those who may know days.
    private Grain GrainOf(ItemDocument item) => item.Certainty?.Value switch
    {
        Certainty.Committed => Finest == Grain.Day && _topics.Contains("specific-date") ? Grain.Day : Grain.Month,
        Certainty.Planned => Grain.Quarter,
        Certainty.Roadmapped => Grain.Half,
        _ => Grain.None,
    };

    private protected static Grain Coarser(Grain one, Grain other) => one < other ? one : other;

    private static T Known<T>(T? found, string what, string id, ScanSubject subject) where T : class =>
        found ?? throw new ArgumentException($"The workspace has no {what} “{id}”.", nameof(subject));
}
