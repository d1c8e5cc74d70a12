using System.Text;
using Waymark.Handouts.Text;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Tests.Sample;

/// <summary>What each customer gets of the sample: enough to read, enough to trace, and nothing of anybody else.</summary>
public sealed class SampleHandoutTests
{
    public static TheoryData<string> Customers => [.. SampleWorkspace.Roadmap.Customers.Select(customer => customer.Id)];

    [Theory, MemberData(nameof(Customers))]
    public void Holds_enough_items_and_says_why_they_matter(string customer)
    {
        foreach (var day in new[] { SampleWorkspace.Day, SampleWorkspace.Day.AddDays(42) })
        {
            var edition = SampleWorkspace.Edition(customer, "csm", day);
            var items = edition.Sections.SelectMany(section => section.Items).ToList();
            Assert.InRange(items.Count, 9, SampleWorkspace.Roadmap.Settings.ItemCap);
            Assert.True(items.Count(item => !item.Relevance.IsEmpty) >= 6);
            Assert.True(edition.Sections.First(section => section.Stage == Stage.Shipped).Items.Length >= 3);
            Assert.Equal([Stage.Shipped, Stage.ComingSoon, Stage.Horizon], edition.Sections.Select(section => section.Stage));
        }
    }

    /// <summary>A text that was typed anew is traced by its wording alone; half of it must be enough.</summary>
    [Theory, MemberData(nameof(Customers))]
    public void Has_wording_slots_enough_in_any_half(string customer)
    {
        var words = SampleWorkspace.Words(SampleWorkspace.Edition(customer, "csm", SampleWorkspace.Day));
        var slots = words.Select(vary => vary is not null && SurvivesFolding(vary)).ToArray();
        Assert.True(slots.Count(isSlot => isSlot) >= 140);
        var half = slots.Length / 2;
        for (var from = 0; from + half <= slots.Length; from++) Assert.True(slots.AsSpan(from, half).Count(true) >= 60, $"from word {from}");
    }

    [Theory, MemberData(nameof(Customers))]
    public void Names_no_other_customer(string customer)
    {
        var edition = SampleWorkspace.Edition(customer, "csm", SampleWorkspace.Day);
        var text = string.Concat(Passages.Of(edition).SelectMany(Passages.Flatten).Select(inline => inline switch
        {
            Words words => words.Text,
            Vary vary => vary.Options[0],
            CodeSpan code => code.Text,
            _ => " ",
        }));
        foreach (var other in SampleWorkspace.Roadmap.Customers.Where(other => other.Id != customer))
        {
            foreach (var name in other.Aliases.Select(alias => alias.Value).Append(other.Name.Value).Concat(other.Recipients.Select(recipient => recipient.Name.Value)))
                Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>A retyped text loses accents, case and punctuation; the options of a slot must still differ.</summary>
    private static bool SurvivesFolding(Vary vary) =>
        vary.Options.Select(option => string.Concat(option.Normalize(NormalizationForm.FormKD).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant())
            .Distinct(StringComparer.Ordinal).Count() == vary.Options.Length;
}
