using System.Globalization;
using Waymark.Handouts.Encoding;
using Waymark.Vocabulary.Time;

namespace Waymark.Marks.Identity;

/// <summary>Everything that makes a build of a role's internal site this build: same identity, same id, same bytes.</summary>
/// <param name="Role">Id of the role.</param>
/// <param name="Date">The day that the site speaks of.</param>
/// <param name="Version">Of the view.</param>
/// <param name="AccessibleStrict">As for copies.</param>
public sealed record BuildIdentity(string Role, DateOnly Date, string Version, bool AccessibleStrict)
{
    /// <summary>26 characters of lower-case base32 (130 bits), of the same kind as a copy's and never equal to one.</summary>
    public string IdUnder(CopyKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var message = new IdentityMessage("waymark/role-build/v1");
        message.Append(Role);
        message.Append(IsoDay.Of(Date));
        message.Append(Version);
        message.Append(AccessibleStrict ? "accessible-strict" : "");
        message.Append(CopyIdentity.OutputFormat.ToString(CultureInfo.InvariantCulture));
        return Base32.Encode(key.Derive(KeyUse.Ids).Hmac(message.ToArray()))[..26];
    }
}
