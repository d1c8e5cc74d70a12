using System.Collections.Immutable;
using Waymark.Content.Model;

namespace Waymark.Verify.Policy;

/// <summary>A role of the company before its internal site.</summary>
internal sealed class CompanyAudience(Content.Model.Policy policy, Role role)
    : Audience(role.Shares.Concat(role.Sees).Select(topic => topic.Name), role.Finest)
{
    private readonly bool _requests = Holds(policy.RequestReaders, role);
    private readonly bool _calls = Holds(policy.CallReaders, role);
    private readonly bool _marketing = Holds(policy.MarketingReaders, role);
    private readonly bool _audit = Holds(policy.AuditReaders, role);
    private readonly bool _presents = Holds(policy.PresenterReaders, role);

    private protected override bool Reads(Condition condition) => condition.Readers switch
    {
        // Who received something is for those who read the audit log; words for one customer, for those who know the customers.
        Readership.Everyone when condition.Recipient is not null => _audit,
        Readership.Everyone or Readership.Company => condition.Customer is null || _requests || _calls || _audit || _presents,
        Readership.RequestReaders => _requests,
        Readership.CallReaders => _calls,
        Readership.MarketingReaders => _marketing,
        Readership.PresenterReaders => _presents,
        Readership.CustomerReaders => _requests || _calls || _audit || _presents,
        _ => false,
    };

    private static bool Holds(ImmutableArray<Placed<string>> readers, Role role) => readers.Any(reader => reader.Value == role.Id);
}
