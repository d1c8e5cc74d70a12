using Waymark.Content.Model;
using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts.Encoding;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Tests.Noninterference;

/// <summary>
/// Somebody who reads a roadmap: a customer through a sharer, or a colleague. What they may see is evaluated here once more, from the
/// policy's sets and nothing of the redactor's.
/// </summary>
/// <param name="Role">The sharer, or the colleague's own role.</param>
internal sealed record Reader(string Role, bool Customer)
{
    public static readonly IReadOnlyList<Reader> All =
        [.. SamplePolicy.Sharers.Select(role => new Reader(role, true)), .. SamplePolicy.Sharers.Select(role => new Reader(role, false))];

    public IReadOnlySet<string> Topics { get; } = TopicsOf(Role, Customer);

    public Grain Finest { get; } = Role == "product" && !Customer ? Grain.Day : Grain.Month;

    /// <summary>Everything that this reader is given, or nothing where the content is refused.</summary>
    public byte[] Read(Roadmap roadmap) => Customer
        ? Disclose.Edition(roadmap, Ask.Audience(Role)).Edition is { } edition ? EditionEncoding.Encode(edition) : []
        : Disclose.RoleView(roadmap, Role, Some.Today, null).View is { } view ? EditionEncoding.Encode(view) : [];

    public bool Sees(IEnumerable<string> topics) => topics.All(Topics.Contains);

    public bool Sees(ItemDocument item) => Sees(TopicsOf(item)) && !(Customer && item.Certainty?.Value == Vocabulary.Certainty.NotPlanned);

    public static IEnumerable<string> TopicsOf(ItemDocument item) => item.Topics.Select(topic => topic.Name).Append(item.Stage.Value switch
    {
        Vocabulary.Stage.Shipped => "released",
        Vocabulary.Stage.ComingSoon => "coming-soon",
        Vocabulary.Stage.Horizon => "direction",
        _ => "vision",
    });

    private static HashSet<string> TopicsOf(string role, bool customer)
    {
        var (own, outside) = (SamplePolicy.Policy.Find(role)!, SamplePolicy.Policy.Find("customer")!);
        var shares = own.Shares.Select(topic => topic.Name);
        return customer
            ? [.. shares.Where(topic => outside.Sees.Any(seen => seen.Name == topic))]
            : [.. shares, .. own.Sees.Select(topic => topic.Name)];
    }
}
