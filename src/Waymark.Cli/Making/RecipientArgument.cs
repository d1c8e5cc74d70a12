using System.Text;
using System.Text.RegularExpressions;
using Waymark.Content.Model;
using Waymark.Handouts;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.Making;

/// <summary>Reads <c>--to</c>: <c>Name &lt;address&gt;</c>, or an address that the customer's file knows.</summary>
internal static partial class RecipientArgument
{
    /// <exception cref="UsageException">The text names nobody.</exception>
    /// <exception cref="ContentException">An address alone that the customer's file does not know.</exception>
    public static Recipient Parse(string text, CustomerDocument customer)
    {
        if (NameAndAddress().Match(text) is { Success: true } both)
        {
            var name = both.Groups["name"].Value.Trim().Trim('"').Normalize(NormalizationForm.FormC);
            if (name.Length is 0 or > 120 || name.Any(char.IsControl))
                throw new UsageException($"--to needs a name of 1 to 120 characters before the address, as in \"Jane Doe <jane@acme.example>\"; found '{text}'.");
            return new Recipient(name, both.Groups["address"].Value.ToLowerInvariant());
        }

        if (!AddressAlone().IsMatch(text))
            throw new UsageException($"--to takes \"Name <address>\" or an address that content/customers/{customer.Id}.yml knows; found '{text}'.");
        var address = text.ToLowerInvariant();
        foreach (var known in customer.Recipients)
            if (string.Equals(known.Address.Value, address, StringComparison.OrdinalIgnoreCase))
                return new Recipient(known.Name.Value.Normalize(NormalizationForm.FormC), address);

        throw new ContentException(new Diagnostic("WM3001", Severity.Error, customer.Span, $"{customer.Id} has no recipient {address}")
        {
            Hint = $"write --to \"Name <{address}>\", or add the address under recipients",
        });
    }

    /// <summary>A warning where the address is not of the customer's own domains; null where it is.</summary>
    public static Diagnostic? CheckDomain(Recipient recipient, CustomerDocument customer)
    {
        var domain = recipient.Address[(recipient.Address.LastIndexOf('@') + 1)..];
        if (customer.Domains.Any(own => domain == own.Value || domain.EndsWith("." + own.Value, StringComparison.Ordinal))) return null;
        var span = customer.Domains.IsEmpty ? customer.Span : customer.Domains[0].Span;
        return new Diagnostic("WM3002", Severity.Warning, span, $"{recipient.Address} is not an address of {customer.Id}")
        {
            Hint = "check that the handout goes to the right person; a domain that belongs to the customer can be added under domains",
        };
    }

    [GeneratedRegex(@"\A(?<name>[^<>]*)<(?<address>[^\s<>@]{1,64}@[^\s<>@]{1,190})>\s*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex NameAndAddress();

    [GeneratedRegex(@"\A[^\s<>@]{1,64}@[^\s<>@]{1,190}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex AddressAlone();
}
