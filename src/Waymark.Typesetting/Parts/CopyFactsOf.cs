using Waymark.Handouts;
using Waymark.Pages;

namespace Waymark.Typesetting.Parts;

/// <summary>What a copy's metadata says, alike in both formats.</summary>
internal static class CopyFactsOf
{
    public static CopyFacts The(Copy copy, Edition edition) =>
        new(edition.Vendor.Name, $"Prepared for {copy.Recipient.Name}, {edition.Customer.Name}", copy.Date, copy.Id);

    /// <exception cref="ArgumentException">The copy has not one choice for every slot of the document.</exception>
    public static void Check(Copy copy, PageDocument document)
    {
        if (document.Slots is [.., var last] && last >= copy.Choices.Length)
            throw new ArgumentException($"The copy has {copy.Choices.Length} choices, expected one for slot {last} too.", nameof(copy));
    }
}
