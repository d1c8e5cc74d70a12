using System.Collections.Immutable;
using System.Text;
using Waymark.Content.Model;
using Waymark.Disclosure;
using Waymark.Marks.Identity;
using Waymark.Pdf.Protection;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.Making;

/// <summary>Which handouts are protected with a passphrase, and what that leaves of them.</summary>
internal static class Protecting
{
    /// <summary>What is made of a handout: nothing but PDFs where it is protected, because nothing else can be encrypted.</summary>
    /// <param name="asked">The formats of the command, or null for those of the workspace.</param>
    /// <exception cref="ContentException">The customer's handouts are protected and no passphrase was given, or a site shall be protected.</exception>
    public static ImmutableArray<string> FormatsOf(CustomerDocument customer, ImmutableArray<string>? asked, WorkspaceSettings settings, Passphrase? passphrase)
    {
        var formats = asked ?? Formats.Of(settings);
        if (passphrase is null)
        {
            if (!customer.Protect) return formats;
            throw Wrong(customer, "WM3016", $"the handouts of {customer.Id} are protected, and no passphrase was given", "give one with --passphrase-from FILE, - or env");
        }

        var paged = formats.Remove(Formats.Site);
        return paged.IsEmpty || (asked is not null && paged.Length < formats.Length)
            ? throw Wrong(customer, "WM3017", "a site cannot be protected with a passphrase", "ask for the others alone: --format brief,deck")
            : paged;
    }

    /// <summary>How one file of one copy is protected. Its key and its salts come from our key, the id and the file's name: the same copy is the same bytes.</summary>
    public static PdfProtection Of(Passphrase passphrase, string id, string file, CopyKey key) =>
        new(passphrase.Text, key.Derive(KeyUse.Protection).Hmac(Encoding.UTF8.GetBytes($"{id}/{file}")));

    private static ContentException Wrong(CustomerDocument customer, string code, string message, string hint) =>
        new(new Diagnostic(code, Severity.Error, customer.Span, message) { Hint = hint });
}
