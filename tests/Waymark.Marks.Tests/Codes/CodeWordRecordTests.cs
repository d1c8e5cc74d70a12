using System.Security.Cryptography;
using System.Text;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;

namespace Waymark.Marks.Tests.Codes;

public sealed class CodeWordRecordTests
{
    private static readonly CopyKey Key = CopyKey.FromSecret(new byte[CopyKey.Length]);
    private static readonly Slot[] Slots = [.. Enumerable.Range(0, 11).Select(i => SlotId.Of(Key, "wording", "A passage", i)).Select(id => new Slot(id, Biases.Of(Key, id)))];

    [Fact]
    public void ItSaysWhichSlotsAndWhichBits()
    {
        var lines = Encoding.ASCII.GetString(CodeWordRecord.Of(Key, "copy", Slots)).Split('\n');
        Assert.Equal("waymark code word/v1", lines[0]);
        Assert.Matches("^key [0-9a-f]{16}$", lines[1]);
        Assert.Equal("copy copy", lines[2]);
        Assert.Matches("^slots 11 [0-9a-f]{64}$", lines[3]);
        var word = Convert.FromBase64String(lines[4]["word ".Length..]);
        Assert.Equal(new CodeWord(Key, "copy").BitsOf(Slots), Slots.Select((_, i) => (word[i / 8] >> (7 - (i % 8)) & 1) == 1));
        Assert.Equal(32, Convert.FromBase64String(lines[5]["salt ".Length..]).Length);
        Assert.Equal([""], lines[6..]);
    }

    [Fact]
    public void AnotherKeyCopyOrSlotIsAnotherRecord()
    {
        var other = CopyKey.FromSecret(SHA256.HashData("other"u8));
        byte[][] records = [CodeWordRecord.Of(Key, "copy", Slots), CodeWordRecord.Of(other, "copy", Slots), CodeWordRecord.Of(Key, "copz", Slots), CodeWordRecord.Of(Key, "copy", Slots.AsSpan(1))];
        Assert.Distinct(records.Select(Convert.ToHexString));
        Assert.True(CodeWordRecord.IsUnder(Key, records[0]));
        Assert.False(CodeWordRecord.IsUnder(Key, records[1]));
        Assert.Equal(records[0], CodeWordRecord.Of(Key, "copy", Slots));
    }
}
