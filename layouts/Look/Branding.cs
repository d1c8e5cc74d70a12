using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Waymark.Handouts;

namespace Waymark.Layouts.Look;

/// <summary>
/// What every page of one site says in its head because of the vendor's brand: a style block with the two accents, and the
/// Content-Security-Policy that allows this block by its hash. All other styles are in a file beside the pages, so the policy
/// never needs <c>'unsafe-inline'</c>.
/// </summary>
public sealed partial record Branding
{
    private Branding(string style, string policy) => (Style, Policy) = (style, policy);

    /// <summary>Text of the style block. Holds no character that HTML would escape, so its hash covers what a browser reads.</summary>
    public string Style { get; }

    /// <summary>Value of the policy as a page's meta element may state it.</summary>
    public string Policy { get; }

    /// <exception cref="ArgumentException">An accent is not <c>#rrggbb</c>: anything else could carry a style of its own.</exception>
    public static Branding For(Brand brand)
    {
        if (!Colour().IsMatch(brand.Accent) || !Colour().IsMatch(brand.AccentDark))
            throw new ArgumentException($"An accent is written #rrggbb, not '{brand.Accent}' and '{brand.AccentDark}'.", nameof(brand));

        var style = $":root{{--accent-light:{brand.Accent};--accent-dark:{brand.AccentDark}}}";
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        return new Branding(style, $"default-src 'none'; style-src 'self' 'sha256-{hash}'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'");
    }

    [GeneratedRegex(@"\A#[0-9a-fA-F]{6}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Colour();
}
