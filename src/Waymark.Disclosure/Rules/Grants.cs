using System.Collections.Frozen;
using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Rules;

/// <summary>
/// What a reader may know: a set of topics and the finest date. A node is visible when every topic that it carries, and every topic
/// of everything around it, is in the set. There is no other way to become visible.
/// </summary>
internal sealed class Grants
{
    private readonly FrozenSet<string> _topics;

    private Grants(IEnumerable<string> topics, Grain finest)
    {
        _topics = topics.ToFrozenSet(StringComparer.Ordinal);
        Finest = finest;
    }

    public Grain Finest { get; }

    /// <summary>The only grain that needs a topic: a day is said to nobody who lacks it.</summary>
    public bool Day => Finest == Grain.Day && _topics.Contains(KnownTopics.SpecificDate);

    /// <summary>What <paramref name="sharer"/> may say to <paramref name="viewer"/>: both must agree, on topics and on dates.</summary>
    public static Grants Between(Role viewer, Role sharer) => SeenBy(viewer).And(SharedBy(sharer));

    /// <summary>What a customer may see, whoever speaks. Nobody outside is told who owns an item, whatever the policy says.</summary>
    public static Grants SeenBy(Role viewer) =>
        new(Names(viewer.Shares).Concat(Names(viewer.Sees)).Where(topic => topic != KnownTopics.Ownership), viewer.Finest);

    /// <summary>What a role may share, whoever listens.</summary>
    public static Grants SharedBy(Role role) => new(Names(role.Shares), role.Finest);

    /// <summary>What a role sees on its own internal site.</summary>
    public static Grants Within(Role role) => new(Names(role.Shares).Concat(Names(role.Sees)), role.Finest);

    public bool Has(string topic) => _topics.Contains(topic);

    public bool Covers(IEnumerable<string> topics) => topics.All(_topics.Contains);

    /// <summary>The topics that are not granted, for an explanation.</summary>
    public ImmutableArray<string> Missing(IEnumerable<string> topics) => [.. topics.Where(topic => !_topics.Contains(topic)).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a guard opens. A guard that names nothing opens for nobody.</summary>
    public bool Opens(ImmutableArray<TopicName> guard) => !guard.IsDefaultOrEmpty && guard.All(topic => _topics.Contains(topic.Name));

    private static IEnumerable<string> Names(ImmutableArray<TopicName> topics) =>
        topics.IsDefault ? [] : topics.Select(topic => topic.Name);

    private Grants And(Grants other) => new(_topics.Where(other.Has), Finest < other.Finest ? Finest : other.Finest);
}
