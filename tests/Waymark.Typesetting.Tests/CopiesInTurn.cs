using Waymark.Handouts;
using Waymark.Pages;
using Waymark.Pdf;
using Waymark.Typesetting.Tests.Support;

namespace Waymark.Typesetting.Tests;

/// <summary>What is kept from copy to copy of a document leaves no trace: each is the bytes that it is when it is the first.</summary>
public sealed class CopiesInTurn
{
    private static readonly Edition Edition = Some.Edition() with { Fonts = [DebianFont.Hebrew] };

    /// <summary>Names that come again, of several words, that are parts of each other, with spaces of other kinds, and in letters of a workspace's font.</summary>
    private static readonly string[] Names =
        ["Ana Petrova", "Ana", "Petrova  Ana", "Jean-Luc de\u00A0la Tour", "prepared for you", "Ana Petrova", "דנה לוי", "Łukasz O’Neill / Night\u200Bshift", "Ana\tPetrova,", "A-very-long-name-of-nobody " + new string('m', 90), "Ana Petrova"];

    public static TheoryData<string> Formats => ["brief", "deck"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void AreWhatTheyAreWhenTheyAreTheFirst(string format)
    {
        var together = Set(format);
        var master = PdfMaster.Prepare(together);
        foreach (var name in Names)
        {
            var copy = CopyFor(name);
            var alone = Set(format);
            Assert.True(PdfMaster.Prepare(alone).WriteCopy(LayerOf(format, alone, copy)).AsSpan().SequenceEqual(master.WriteCopy(LayerOf(format, together, copy))), name);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void AreTheSameOnManyThreads(string format)
    {
        var document = Set(format);
        var master = PdfMaster.Prepare(document);
        var expected = Names.Select(name => master.WriteCopy(LayerOf(format, document, CopyFor(name)))).ToArray();
        var fresh = Set(format);
        Parallel.For(0, 8 * Names.Length, at =>
            Assert.True(expected[at % Names.Length].AsSpan().SequenceEqual(master.WriteCopy(LayerOf(format, fresh, CopyFor(Names[at % Names.Length]))))));
    }

    private static Copy CopyFor(string name)
    {
        var copy = Some.Copy(Edition);
        return copy with { Recipient = copy.Recipient with { Name = name }, Notice = copy.Notice.Replace(copy.Recipient.Name, name, StringComparison.Ordinal) };
    }

    private static PageDocument Set(string format) => (format == "deck" ? Deck.Set(Edition) : Brief.Set(Edition)).Document!;

    private static CopyLayer LayerOf(string format, PageDocument document, Copy copy)
    {
        var set = format == "deck" ? Deck.SetCopy(document, Edition, copy) : Brief.SetCopy(document, Edition, copy);
        Assert.Empty(set.Diagnostics);
        return set.Layer!;
    }
}
