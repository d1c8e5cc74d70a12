using System.Collections.Immutable;
using Waymark.Handouts.Text;
using Waymark.Marks.Tracing;

namespace Waymark.Marks.Tests.Tracing;

public sealed class PunctuationReaderTests
{
    private static readonly WordingReader Reader = new(Editions.Of(
        [new Words("Every system on site is tested, "), new PunctuationVary(0, ["patched, and", "patched and"]), new Words(" supported by people whom you know by name.")],
        [new Words("The room stays as "), new PunctuationVary(1, ["warm – or", "warm—or"]), new Words(" as cool as somebody has asked for.")]));

    [Theory]
    [InlineData("Every system on site is tested, patched, and supported by people whom you know", 0, 0)]
    [InlineData("EVERY SYSTEM ON SITE IS TESTED, PATCHED AND SUPPORTED BY PEOPLE WHOM YOU KNOW", 0, 1)]
    [InlineData("Every system on site is tested,\npatched,\nand supported\u200B by people whom you know", 0, 0)]
    [InlineData("The room stays as warm – or as cool as somebody has asked for.", 1, 0)]
    [InlineData("The room stays as warm\u2014or as cool as somebody has asked for.", 1, 1)]
    [InlineData("The room stays as warm - or as cool as somebody has asked for.", 1, 0)]
    [InlineData("The room stays as warm-or as cool as somebody has asked for.", 1, 1)]
    public void WhatStandsBetweenTwoWordsIsRead(string leaked, int slot, int option) =>
        Assert.Equal([(slot, option)], Reader.Read(FoldedText.Of(leaked)).Select(read => (read.Key, read.Value)));

    [Theory]
    [InlineData("Every system on site is tested, patched; and supported by people whom you know")]
    [InlineData("The room stays as warm, or as cool as somebody has asked for.")]
    [InlineData("They patched and left.")]
    [InlineData("Every system on site is tested, patched and supported by people whom you know. Every system on site is tested, patched, and supported by people whom you know.")]
    public void AnythingElseIsAnErasure(string leaked) => Assert.Empty(Reader.Read(FoldedText.Of(leaked)));

    [Fact]
    public void AnotherStyleIsNoEdit()
    {
        var edition = Editions.Of([new Words("Every system on site is tested, "), new PunctuationVary(0, ["patched, and", "patched and"]), new Words(" supported by people whom you know by name.")]);
        Assert.Empty(EditFinder.Find(edition, [0], TextTokens.Of("Every system on site is tested, patched and supported by people whom you know by name.")));
    }
}
