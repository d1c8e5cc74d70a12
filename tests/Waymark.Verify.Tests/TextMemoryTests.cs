using Waymark.Verify.Matching;

namespace Waymark.Verify.Tests;

/// <summary>Clean texts, kept as characters one after the other: against a set that keeps strings.</summary>
public sealed class TextMemoryTests
{
    /// <summary>As many as fill some forty blocks and let the table grow several times.</summary>
    private const int Texts = 20_000;

    private static readonly TextKind[] s_kinds = Enum.GetValues<TextKind>();

    [Fact]
    public void ItKnowsWhatWasKeptAndNothingElse()
    {
        var (memory, model) = (new TextMemory(), new HashSet<(string, TextKind)>());
        foreach (var (text, kind) in Enumerable.Range(0, Texts).Where(i => i % 3 != 0).Select(TextOf))
        {
            Assert.Equal(model.Contains((text, kind)), memory.Knows(text, kind));
            memory.Keep(text, kind);
            model.Add((text, kind));
            Assert.True(memory.Knows(text, kind));
        }

        Assert.All(Enumerable.Range(0, Texts).Select(TextOf), entry => Assert.Equal(model.Contains(entry), memory.Knows(entry.Text, entry.Kind)));
        Assert.InRange(model.Count, Texts / 3, Texts - 1);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(1 << 15, true)]
    [InlineData((1 << 15) + 1, false)]
    public void ATextOfABlockAtMostIsKept(int length, bool kept)
    {
        var (memory, text) = (new TextMemory(), new string('x', length));
        memory.Keep("before", TextKind.Prose);
        memory.Keep(text, TextKind.Prose);
        memory.Keep("after", TextKind.Prose);
        Assert.Equal(kept, memory.Knows(text, TextKind.Prose));
        Assert.False(memory.Knows(text, TextKind.Code));
        Assert.True(memory.Knows("before", TextKind.Prose) && memory.Knows("after", TextKind.Prose));
    }

    /// <summary>Texts of up to 300 characters, some of them again and again, some with the characters of others and another kind.</summary>
    private static (string Text, TextKind Kind) TextOf(int i) =>
        (string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{new string((char)('a' + (i % 26)), 1 + (i * 37 % 300))}{i % 6_001}"), s_kinds[i % s_kinds.Length]);
}
