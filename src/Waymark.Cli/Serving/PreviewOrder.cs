using Waymark.Disclosure;

namespace Waymark.Cli.Serving;

/// <summary>Whose pages a preview shows: a role's internal site, or a customer's handout.</summary>
internal abstract record PreviewOrder(DateOnly Date)
{
    /// <param name="Role">Id of an internal role.</param>
    public sealed record OfRole(string Role, DateOnly Date) : PreviewOrder(Date);

    public sealed record OfCustomer(Audience Audience) : PreviewOrder(Audience.Date);
}
