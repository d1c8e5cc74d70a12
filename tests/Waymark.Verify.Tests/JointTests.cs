using Waymark.Verify.Words;

namespace Waymark.Verify.Tests;

public sealed class JointTests
{
    [Fact]
    public void TextWithoutJointsIsNotReadAgain() => Assert.Equal("", Joints.Reread("plain words", [], with: " "));

    [Fact]
    public void WholeWordsAroundAJointAreReadAgain()
    {
        var (before, after) = (string.Concat(Enumerable.Repeat("before ", 60)), string.Concat(Enumerable.Repeat(" after", 60)));
        var text = $"{before}Obsi-\u2029dian{after}";
        var reread = Joints.Reread(text, [(before.Length + 4, before.Length + 6)], with: "");
        Assert.Contains(" before before Obsidian after after ", reread, StringComparison.Ordinal);
        Assert.StartsWith("before", reread, StringComparison.Ordinal);
        Assert.EndsWith("after", reread, StringComparison.Ordinal);
        Assert.True(reread.Length < text.Length);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(400, 2)]
    public void JointsCloseToEachOtherAreReadTogether(int apart, int pieces)
    {
        var filling = string.Concat(Enumerable.Repeat("x ", apart));
        var text = $"a|b {filling} a|b";
        var reread = Joints.Reread(text, [(1, 2), (text.Length - 2, text.Length - 1)], with: "");
        Assert.Equal(2, reread.Split("ab").Length - 1);
        Assert.Equal(pieces, reread.Split('\u2029').Length);
    }
}
