using System.Globalization;
using System.Text;
using Waymark.Content;
using Waymark.Disclosure;
using Waymark.EndToEnd.Running;
using Waymark.Marks.Accusation;
using Waymark.Marks.Identity;
using Waymark.Marks.Shifts;
using Waymark.Pages;
using Waymark.Typesetting;

namespace Waymark.EndToEnd.Outputs;

/// <summary>
/// A slide that leaks alone is to name its copy: positions of every slide of the sample, for every customer and everybody who may share with them. What each has is in the output of the test.
/// </summary>
public sealed class SlidesAloneTests
{
    /// <summary>Positions that a slide has which is still enough when a third of it is painted over or cut off.</summary>
    private const int Ample = 60;

    private static readonly DateOnly Day = DateOnly.Parse(SampleRun.Day, CultureInfo.InvariantCulture);

    [Fact]
    public void EverySlideOfEveryDeckHasPositionsToNameACopyFrom()
    {
        var roadmap = WorkspaceReader.Read(Repository.Root).Roadmap!;
        var (slides, told) = (new List<(string Where, int Positions)>(), new StringBuilder());
        foreach (var customer in roadmap.Customers)
        foreach (var sharer in roadmap.Policy.Roles.Where(role => !role.Shares.IsEmpty))
        {
            if (Disclose.Edition(roadmap, new Audience(customer.Id, customer.Viewer.Value, sharer.Id, Day)).Edition is not { } edition) continue;
            var deck = Deck.Set(edition).Document!;
            var positions = PositionsOf(deck);
            told.AppendLine(CultureInfo.InvariantCulture, $"{customer.Id}, shared by {sharer.Id}: {string.Join(' ', positions)}");
            slides.AddRange(positions.Select((count, slide) => ($"{customer.Id}, shared by {sharer.Id}, slide {slide + 1}", count)));
        }

        var sorted = slides.Select(slide => slide.Positions).Order().ToArray();
        var ample = sorted.Count(count => count >= Ample);
        told.Append(CultureInfo.InvariantCulture, $"{sorted.Length} slides: least {sorted[0]}, median {sorted[sorted.Length / 2]}, {ample} of at least {Ample}");
        TestContext.Current.TestOutputHelper!.WriteLine(told.ToString());
        Assert.InRange(slides.Count, 300, int.MaxValue);
        Assert.All(slides, slide => Assert.True(slide.Positions >= Judgement.FewestSlots, $"{slide.Where} has {slide.Positions} positions"));
        Assert.InRange(ample, slides.Count * 95 / 100, slides.Count);
    }

    private static int[] PositionsOf(PageDocument deck)
    {
        // Which slots there are does not depend on the key.
        var positions = Positions.Of(deck, CopyKey.FromSecret(new byte[CopyKey.Length]));
        return [.. Enumerable.Range(0, deck.Pages.Length).Select(positions.CountOn)];
    }
}
