using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Waymark.Marks.Sites;

namespace Waymark.Marks.Tests.Sites;

public sealed class UnseenTextTests
{
    [Fact]
    public void WhatIsWrittenIsRead() => Prop.ForAll<ushort>(value =>
    {
        var bits = BitsOf(value);
        var text = $"Words before.{UnseenText.Write(bits)} Words after.";
        var (at, read) = Assert.Single(UnseenText.Read(text));
        Assert.Equal("Words before.".Length, at);
        Assert.Equal(bits.Select(bit => (bool?)bit), read);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ItShowsNothingAndBreaksNoLine() =>
        Assert.All(UnseenText.Write(BitsOf(0b0110_1001_1011_0010)), sign => Assert.Equal(UnicodeCategory.Format, char.GetUnicodeCategory(sign)));

    [Fact]
    public void AChangedSignIsAnErasureAndAGroupThatLostOneIsNone()
    {
        var group = UnseenText.Write(BitsOf(0b0110_1001_1011_0010));
        var changed = group[..3] + (group[3] == '\u2060' ? '\u2063' : '\u2060') + group[4..];
        Assert.Equal(1, Assert.Single(UnseenText.Read(changed)).Bits.Count(bit => bit is null));
        Assert.Empty(UnseenText.Read(group[1..]));
        Assert.Empty(UnseenText.Read(group[..^1]));
        Assert.Empty(UnseenText.Read(group + group));
    }

    [Fact]
    public void WhatOtherProgramsPutInIsNoMark() => Assert.Empty(UnseenText.Read(string.Concat(Enumerable.Repeat("\u200B\u200C\u00A0", 40))));

    private static ImmutableArray<bool> BitsOf(ushort value) => [.. Enumerable.Range(0, UnseenText.Bits).Select(bit => ((value >> bit) & 1) == 1)];
}
