using Waymark.EndToEnd.Running;

namespace Waymark.EndToEnd.Commands;

/// <summary>What an author hears who asks why.</summary>
public sealed class ExplainTests(SampleRun sample)
{
    [Fact]
    public void EveryPlaceWhereCopiesDifferIsNamedWithItsLine()
    {
        var id = sample.EachHandout().First().Answer.GetProperty("id").GetString()!;
        var slots = Tool.Start(sample.Sandbox, "explain", "handout", id, "--json").Expect(0).Json.GetProperty("slots").EnumerateArray().ToArray();
        Assert.Equal(["list-order", "punctuation", "wording"], slots.Select(slot => slot.GetProperty("carrier").GetString()).Distinct().Order(StringComparer.Ordinal));
        foreach (var slot in slots)
        {
            var line = File.ReadLines(sample.Sandbox.Path(slot.GetProperty("file").GetString()!)).ElementAt(slot.GetProperty("line").GetInt32() - 1);
            Assert.Contains(slot.GetProperty("options").EnumerateArray(), option => line.Contains(option.GetString()!, StringComparison.OrdinalIgnoreCase));
        }
    }
}
