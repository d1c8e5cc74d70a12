using System.Collections.Immutable;

namespace Waymark.Verify.Policy;

/// <summary>A set of names that compares by content.</summary>
internal sealed class TopicSet : IEquatable<TopicSet>
{
    private readonly ImmutableSortedSet<string> _names;
    private readonly string _key;

    private TopicSet(ImmutableSortedSet<string> names)
    {
        _names = names;
        _key = string.Join('\n', names);
    }

    public static TopicSet None { get; } = new(ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    public bool IsEmpty => _names.IsEmpty;

    public static TopicSet Of(params IEnumerable<string> names) => None.With(names);

    public TopicSet With(TopicSet more) => more.IsEmpty ? this : IsEmpty ? more : new(_names.Union(more._names));

    public TopicSet With(IEnumerable<string> more) => new(_names.Union(more));

    public bool IsWithin(IReadOnlySet<string> all) => _names.All(all.Contains);

    public bool IsWithin(TopicSet other) => _names.All(other._names.Contains);

    public bool Equals(TopicSet? other) => other is not null && _key == other._key;

    public override bool Equals(object? obj) => Equals(obj as TopicSet);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_key);

    public override string ToString() => string.Join(", ", _names);
}
