using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Text;

namespace Waymark.Marks.Tests.Tracing;

/// <summary>Editions that say nothing but the passages of a test.</summary>
internal static class Editions
{
    public static Edition Of(params ImmutableArray<Inline>[] passages) => new()
    {
        Vendor = new Vendor("Vendor", "Product", null, new Brand("#0e5a49", "#82cdb5", null)), Customer = new CustomerProfile("acme", "Acme", "Acme"),
        Language = "en-GB", Paper = Paper.A4, Strategy = null, Themes = [], Sections = [], Feedback = [], Assets = [], Confidentiality = "", ForwardLooking = "",
        Questions = [.. passages.Select(passage => new Question(passage, []))],
    };
}
