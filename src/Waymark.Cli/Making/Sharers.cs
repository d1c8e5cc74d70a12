using Waymark.Content.Model;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.Making;

/// <summary>Which role shares a handout.</summary>
internal static class Sharers
{
    /// <param name="asked">The role of <c>--as</c>, or null for the customer's own.</param>
    /// <exception cref="ContentException">Neither the command nor the customer's file names a role.</exception>
    public static string Of(CustomerDocument customer, string? asked) =>
        asked ?? customer.SharedBy?.Role.Value ?? throw new ContentException(new Diagnostic("WM3005", Severity.Error, customer.Span, $"nobody shares with {customer.Id}")
        {
            Hint = "name the role with --as ROLE, or write shared-by: { name: …, role: … } in the customer's file",
        });
}
