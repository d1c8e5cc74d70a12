using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Reading;

/// <summary>A handout holds what its sharer may share: a sharer who shares nothing would give an empty one.</summary>
internal static class SharerRules
{
    public static void Check(ImmutableArray<CustomerDocument> customers, Policy policy, DiagnosticBag bag)
    {
        foreach (var customer in customers)
        {
            if (customer.SharedBy is not { Role: { Value: not null } role } || policy.Find(role.Value) is not { Shares.IsEmpty: true }) continue;
            var sharers = policy.Roles.Where(known => !known.Shares.IsEmpty).Select(known => known.Id);
            bag.Report(DiagnosticCodes.RoleRule, role.Span, $"the role '{role.Value}' shares nothing with customers", $"name a role that does: {string.Join(", ", sharers)}");
        }
    }
}
