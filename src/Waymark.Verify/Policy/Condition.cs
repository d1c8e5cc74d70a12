namespace Waymark.Verify.Policy;

/// <summary>Whom a class of documents is for. Topics come on top.</summary>
internal enum Readership
{
    /// <summary>Everyone whose topics allow it, customers included.</summary>
    Everyone,

    /// <summary>Roles of the company, each by its topics.</summary>
    Company,
    RequestReaders,
    CallReaders,
    MarketingReaders,
    PresenterReaders,

    /// <summary>Roles that read requests, calls or the audit log, or give talks: they know who the customers are.</summary>
    CustomerReaders,
    Nobody,
}

/// <summary>What an audience must fulfil before a piece of the workspace may reach it.</summary>
/// <param name="Topics">Every topic needed.</param>
internal sealed record Condition(Readership Readers, TopicSet Topics)
{
    public static Condition Always { get; } = new(Readership.Everyone, TopicSet.None);

    public static Condition Never { get; } = new(Readership.Nobody, TopicSet.None);

    /// <summary>Id of the item that it belongs to, which the audience must be told about at all.</summary>
    public string? Item { get; init; }

    /// <summary>Id of the only customer that it is for.</summary>
    public string? Customer { get; init; }

    /// <summary>Address of the only recipient that it is for, lower case.</summary>
    public string? Recipient { get; init; }

    /// <summary>Tags that a customer must all have.</summary>
    public TopicSet Tags { get; init; } = TopicSet.None;

    public Condition Needing(TopicSet more) => more.IsEmpty ? this : this with { Topics = Topics.With(more) };
}
