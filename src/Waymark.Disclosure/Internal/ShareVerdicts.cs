using Waymark.Content.Model;
using Waymark.Disclosure.Rules;
using Waymark.Disclosure.Time;
using Waymark.Handouts.Internal;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Internal;

/// <summary>"May I share this?", answered for a role: by the same rules that a handout follows.</summary>
internal sealed class ShareVerdicts(Policy policy, Role role, DateWords dates)
{
    private readonly TimingLanguage _inside = new(Grants.Within(role), dates);
    private readonly List<Grants> _outside = [.. policy.Roles.Where(other => other.Customer).Select(customer => Grants.Between(customer, role))];

    public ShareVerdict Of(ItemDocument item)
    {
        if (item.Certainty?.Value == Certainty.NotPlanned) return ShareVerdict.DoNotShare;
        var topics = KnownTopics.Of(item).ToList();
        var listeners = _outside.Where(grants => grants.Covers(topics)).ToList();
        if (listeners.Count == 0) return ShareVerdict.DoNotShare;
        var known = GrainOf(item, _inside);
        return listeners.Exists(grants => GrainOf(item, new TimingLanguage(grants, dates)) == known) ? ShareVerdict.Share : ShareVerdict.ShareWithoutDate;
    }

    private static Grain GrainOf(ItemDocument item, TimingLanguage timing) => timing.Of(item).Span?.Grain ?? Grain.None;
}
