using FsCheck;
using FsCheck.Fluent;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Typesetting.Tests.Support;

namespace Waymark.Typesetting.Tests;

/// <summary>
/// Any content whatever is set with every word inside its margins and none over another, or refused with a diagnostic: in the house's letters and in those
/// that a workspace brings, ragged and justified. Ten editions of each with every run, more with <c>WAYMARK_ANY_CONTENT=1000</c>.
/// </summary>
public sealed class AnyContent
{
    private static readonly int Editions = int.Parse(Environment.GetEnvironmentVariable("WAYMARK_ANY_CONTENT") ?? "10", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void IsABriefOrADiagnostic() => Hold(AnyEdition.InHouse, Brief.Set, Brief.SetCopy);

    [Fact]
    public void IsADeckOrADiagnostic() => Hold(AnyEdition.InHouse, Deck.Set, Deck.SetCopy);

    [Fact]
    public void IsAJustifiedBriefOrADiagnostic() => Hold(AnyEdition.Justified, Brief.Set, Brief.SetCopy);

    [Fact]
    public void IsABriefInManyScriptsOrADiagnostic() => Hold(AnyEdition.InManyScripts, Brief.Set, Brief.SetCopy);

    [Fact]
    public void IsADeckInManyScriptsOrADiagnostic() => Hold(AnyEdition.InManyScripts, Deck.Set, Deck.SetCopy);

    private static void Hold(AnyEdition any, Func<Edition, SetResult> set, Func<Pages.PageDocument, Edition, Copy, SetCopyResult> setCopy)
    {
        var made = 0;
        var property = Prop.ForAll(any.Editions.ToArbitrary(), edition =>
        {
            var result = set(edition);
            if (result.Document is not { } document)
            {
                Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "WM4103");
                return;
            }

            LawsHold(document, edition, setCopy);
            made++;
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Editions), property);
        Assert.True(made > Editions / 3, $"only {made} editions were set, too few to show anything");
    }

    private static void LawsHold(Pages.PageDocument document, Edition edition, Func<Pages.PageDocument, Edition, Copy, SetCopyResult> setCopy)
    {

        var slots = Passages.Of(edition).SelectMany(Passages.Flatten).OfType<Vary>().Count();
        foreach (var option in new byte[] { 0, 1 })
        {
            var copy = setCopy(document, edition, Some.Copy(edition, Enumerable.Repeat(option, slots + 1).ToArray())).Layer!;
            Laws.WordsAreInside(document, copy);
            Laws.NoWordsOverlap(document, copy);
        }
    }
}
