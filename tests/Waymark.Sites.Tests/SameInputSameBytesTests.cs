using System.Collections.Immutable;
using System.Globalization;
using Waymark.Sites.Tests.Samples;

namespace Waymark.Sites.Tests;

public sealed class SameInputSameBytesTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fi-FI")]
    public async Task ASiteIsTheSameInEveryCulture(string culture)
    {
        ImmutableArray<SiteFile> here = [.. await HandoutSite.RenderAsync(Some.Handout()), .. await RoleSite.RenderAsync(SomeRole.View())];
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        ImmutableArray<SiteFile> there = [.. await HandoutSite.RenderAsync(Some.Handout()), .. await RoleSite.RenderAsync(SomeRole.View())];

        Assert.Equal(here.Select(file => file.Path), there.Select(file => file.Path));
        Assert.All(here.Zip(there), pair => Assert.True(pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span), pair.First.Path));
    }

    [Fact]
    public async Task FilesAreSortedByPathAndNoPathOccursTwice()
    {
        var paths = (await HandoutSite.RenderAsync(Some.Handout())).Select(file => file.Path).ToList();

        Assert.Equal(paths.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal), paths);
    }
}
