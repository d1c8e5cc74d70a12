using Waymark.Content.Model;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Rules;

/// <summary>Finds the roles that a request names, and says what is wrong with those that cannot play their part.</summary>
internal static class Roles
{
    public static Role? Viewer(Policy policy, string id, DiagnosticBag diagnostics)
    {
        if (Find(policy, id, diagnostics) is not { } role) return null;
        if (role.Customer) return role;
        diagnostics.Error("WM2004", role.Span, $"the viewer of a handout is a customer, and the role '{id}' is internal", $"give the customer's file a viewer among: {List(policy, customers: true)}");
        return null;
    }

    public static Role? Sharer(Policy policy, string id, DiagnosticBag diagnostics)
    {
        if (Find(policy, id, diagnostics) is not { } role) return null;
        if (!role.Customer && !role.Shares.IsDefaultOrEmpty) return role;
        diagnostics.Error("WM2003", role.Span, $"the role '{id}' shares nothing with customers, so it cannot hand out", $"name another role with --as: {List(policy, customers: false)}");
        return null;
    }

    public static Role? OfSite(Policy policy, string id, DiagnosticBag diagnostics)
    {
        if (Find(policy, id, diagnostics) is not { } role) return null;
        if (!role.Customer) return role;
        diagnostics.Error("WM2005", role.Span, $"the role '{id}' is a customer's, and an internal site is for colleagues", $"name another role: {List(policy, customers: false)}");
        return null;
    }

    private static Role? Find(Policy policy, string id, DiagnosticBag diagnostics)
    {
        if (policy.Find(id) is { } role) return role;
        diagnostics.Error("WM2002", policy.Span, $"unknown role '{id}'", $"known roles: {string.Join(", ", policy.Roles.Select(known => known.Id).Order(StringComparer.Ordinal))}");
        return null;
    }

    private static string List(Policy policy, bool customers) =>
        string.Join(", ", policy.Roles.Where(role => role.Customer == customers && (customers || !role.Shares.IsDefaultOrEmpty))
            .Select(role => role.Id).Order(StringComparer.Ordinal));
}
