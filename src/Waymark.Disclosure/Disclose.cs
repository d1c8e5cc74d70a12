using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Disclosure.Composition;
using Waymark.Disclosure.Explaining;
using Waymark.Disclosure.Internal;
using Waymark.Disclosure.Rules;
using Waymark.Disclosure.Time;
using Waymark.Handouts;
using Waymark.Handouts.Internal;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure;

/// <summary>
/// The door: the only way from what a company wrote to what someone may read. Everything behind it is a record of visible content;
/// what is not in the record cannot be printed.
/// </summary>
public static class Disclose
{
    /// <summary>What a sharer may hand to a customer on a day, without anything that belongs to one recipient.</summary>
    public static EditionResult Edition(Roadmap roadmap, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(roadmap);
        ArgumentNullException.ThrowIfNull(audience);
        var diagnostics = new DiagnosticBag();
        var customer = Customer(roadmap, audience.CustomerId, diagnostics);
        var viewer = Roles.Viewer(roadmap.Policy, audience.Viewer, diagnostics);
        var sharer = Roles.Sharer(roadmap.Policy, audience.Sharer, diagnostics);
        if (customer is null || viewer is null || sharer is null) return new EditionResult(null, diagnostics.ToSorted(), []);

        var (edition, verdicts) = new EditionComposer(roadmap, customer, viewer, sharer, audience.Date, diagnostics).Compose();
        if (edition.Sections.IsEmpty && edition.Feedback.IsEmpty)
        {
            diagnostics.Error("WM2006", customer.Span, $"a handout for '{customer.Id}' through '{sharer.Id}' would have nothing to say", "see why each item is out with: waymark explain ITEM; or let another role share");
        }

        return new EditionResult(diagnostics.HasErrors ? null : edition, diagnostics.ToSorted(), verdicts);
    }

    /// <summary>What makes an edition of <paramref name="audience"/> one person's copy.</summary>
    /// <exception cref="ArgumentException">The audience's customer or sharer is not in the roadmap.</exception>
    public static Copy Copy(Roadmap roadmap, Audience audience, CopyRequest request)
    {
        ArgumentNullException.ThrowIfNull(roadmap);
        ArgumentNullException.ThrowIfNull(audience);
        ArgumentNullException.ThrowIfNull(request);
        var customer = roadmap.Customers.FirstOrDefault(known => known.Id == audience.CustomerId)
            ?? throw new ArgumentException($"No customer '{audience.CustomerId}': make its edition first.", nameof(audience));
        var sharer = roadmap.Policy.Find(audience.Sharer)
            ?? throw new ArgumentException($"No role '{audience.Sharer}': make its edition first.", nameof(audience));
        return CopyWriter.Write(roadmap.Settings, customer, sharer, audience, request);
    }

    /// <summary>The internal roadmap of a role on a day.</summary>
    /// <param name="previous">The view that the role's last site of an earlier date was made from, or null.</param>
    /// <exception cref="ArgumentException"><paramref name="previous"/> is another role's.</exception>
    public static RoleViewResult RoleView(Roadmap roadmap, string role, DateOnly date, RoleView? previous)
    {
        ArgumentNullException.ThrowIfNull(roadmap);
        var diagnostics = new DiagnosticBag();
        if (Roles.OfSite(roadmap.Policy, role, diagnostics) is not { } reader) return new RoleViewResult(null, diagnostics.ToSorted(), []);

        var (view, verdicts) = new RoleViewComposer(roadmap, reader, date, diagnostics).Compose();
        if (previous is not null) view = view with { Changes = ChangeList.Between(previous, view) };
        return new RoleViewResult(diagnostics.HasErrors ? null : view, diagnostics.ToSorted(), verdicts);
    }

    /// <summary>What the author of the content sees of an edition in the preview, hidden passages included. For <c>serve</c> alone.</summary>
    /// <exception cref="ArgumentException">The audience's customer or one of its roles is not in the roadmap: make its edition first.</exception>
    public static AuthorView AuthorView(Roadmap roadmap, Audience audience, ImmutableArray<ItemVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(roadmap);
        ArgumentNullException.ThrowIfNull(audience);
        return AuthorViewComposer.OfCustomer(roadmap, audience, verdicts);
    }

    /// <summary>The same for the internal site of a role.</summary>
    /// <exception cref="ArgumentException">The role is not in the roadmap.</exception>
    public static AuthorView AuthorView(Roadmap roadmap, string role, DateOnly date, ImmutableArray<ItemVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(roadmap);
        return AuthorViewComposer.OfRole(roadmap, role, date, verdicts);
    }

    /// <summary>Who received what, as a role may read it.</summary>
    /// <param name="view">What the role sees of the roadmap: of handouts it is told nothing else.</param>
    /// <returns>Null for a role that the policy does not name among the audit's readers.</returns>
    /// <exception cref="ArgumentException">The view is of no role of this roadmap.</exception>
    public static AuditView? AuditView(Roadmap roadmap, RoleView view, AuditLog log)
    {
        ArgumentNullException.ThrowIfNull(roadmap);
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(log);
        var role = roadmap.Policy.Find(view.Role.Id) ?? throw new ArgumentException($"No role '{view.Role.Id}' is in this roadmap.", nameof(view));
        return roadmap.Policy.AuditReaders.Any(reader => reader.Value == role.Id) ? new AuditViewComposer(roadmap, role, view).Compose(log) : null;
    }

    private static CustomerDocument? Customer(Roadmap roadmap, string id, DiagnosticBag diagnostics)
    {
        if (roadmap.Customers.FirstOrDefault(customer => customer.Id == id) is { } found) return found;
        diagnostics.Error("WM2001", SourceSpan.Whole("content/customers"), $"unknown customer '{id}'", $"known customers: {string.Join(", ", roadmap.Customers.Select(customer => customer.Id).Order(StringComparer.Ordinal))}");
        return null;
    }
}
