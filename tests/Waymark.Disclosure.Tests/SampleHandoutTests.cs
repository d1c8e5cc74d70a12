using System.Collections.Immutable;
using System.Text;
using Waymark.Disclosure.Tests.Support;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Tests;

/// <summary>What each customer gets of the sample: enough to read, enough to trace.</summary>
public sealed class SampleHandoutTests
{
    /// <summary>The day that the README shows.</summary>
    private static readonly DateOnly Day = new(2026, 11, 20);

    public static TheoryData<string> Customers => [.. Sample.Roadmap.Customers.Select(customer => customer.Id)];

    [Theory, MemberData(nameof(Customers))]
    public void Holds_enough_items_and_says_why_they_matter(string customer)
    {
        foreach (var day in new[] { Day, Day.AddDays(42) })
        {
            var edition = Edition(customer, day);
            var items = edition.Sections.SelectMany(section => section.Items).ToList();
            Assert.InRange(items.Count, 9, Sample.Roadmap.Settings.ItemCap);
            Assert.True(items.Count(item => !item.Relevance.IsEmpty) >= 6);
            Assert.True(edition.Sections.First(section => section.Stage == Stage.Shipped).Items.Length >= 2);
            Assert.Equal([Stage.Shipped, Stage.ComingSoon, Stage.Horizon], edition.Sections.Select(section => section.Stage));
        }
    }

    /// <summary>A text that was typed anew is traced by its wording alone; half of it must be enough.</summary>
    [Theory, MemberData(nameof(Customers))]
    public void Has_wording_slots_enough_in_any_half(string customer)
    {
        var words = Words(Edition(customer, Day));
        var slots = words.Select(vary => vary is not null && SurvivesFolding(vary)).ToArray();
        Assert.True(slots.Count(isSlot => isSlot) >= 140);
        var half = slots.Length / 2;
        for (var from = 0; from + half <= slots.Length; from++) Assert.True(slots.AsSpan(from, half).Count(true) >= 60, $"from word {from}");
    }

    private static Edition Edition(string customer, DateOnly day)
    {
        var result = Disclose.Edition(Sample.Roadmap, new Audience(customer, "customer", "csm", day));
        Assert.True(result.Edition is not null && result.Diagnostics.IsEmpty, string.Join('\n', result.Diagnostics));
        return result.Edition;
    }

    /// <summary>The running text as words; a wording slot is one entry, and the others are null.</summary>
    private static ImmutableArray<Vary?> Words(Edition edition) =>
    [
        .. Passages.Of(edition).SelectMany(Passages.Flatten).SelectMany(inline => inline switch
        {
            Vary vary => [vary],
            Words words => words.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Vary? (_) => null),
            _ => Enumerable.Empty<Vary?>(),
        }),
    ];

    /// <summary>A retyped text loses accents, case and punctuation; the options of a slot must still differ.</summary>
    private static bool SurvivesFolding(Vary vary) =>
        vary.Options.Select(option => string.Concat(option.Normalize(NormalizationForm.FormKD).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant())
            .Distinct(StringComparer.Ordinal).Count() == vary.Options.Length;
}
