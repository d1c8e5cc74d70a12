using Waymark.Vocabulary.Time;

namespace Waymark.Verify.Policy;

/// <summary>Whoever is given the published log: it may say what everybody may read, and of the roadmap nothing at all.</summary>
internal sealed class Strangers() : Audience([], Grain.None)
{
    private protected override bool Reads(Condition condition) =>
        condition is { Readers: Readership.Everyone, Item: null, Customer: null, Recipient: null } && condition.Tags.IsEmpty;
}
