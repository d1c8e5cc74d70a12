using System.Globalization;
using System.Text.RegularExpressions;
using Waymark.Vocabulary.Drawing;

namespace Waymark.Vocabulary.Tests.Drawing;

/// <summary>A page description without arcs and relative commands must be able to draw what a browser draws.</summary>
public sealed partial class IconPathsTests
{
    private static readonly Dictionary<char, int> Operands = new() { ['M'] = 2, ['L'] = 2, ['H'] = 1, ['V'] = 1, ['C'] = 6, ['Z'] = 0 };

    public static TheoryData<string, double, double> Paths()
    {
        var data = new TheoryData<string, double, double>();
        foreach (var path in IconPaths.All.OrderBy(icon => icon.Key, StringComparer.Ordinal).SelectMany(icon => icon.Value)) data.Add(path, IconPaths.Box, IconPaths.Box);
        foreach (var path in new[] { BlazePaths.Outline, BlazePaths.LowerHalf, BlazePaths.Check, BlazePaths.Dash }) data.Add(path, BlazePaths.Width, BlazePaths.Height);
        return data;
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void APathIsMadeOfLinesAndCubicCurvesWithinItsBox(string path, double width, double height)
    {
        Assert.StartsWith("M", path, StringComparison.Ordinal);
        Assert.Equal(path, string.Concat(Commands().Matches(path).Select(match => match.Value)));
        foreach (Match command in Commands().Matches(path))
        {
            var letter = command.Value[0];
            var numbers = command.Value[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(0, Operands[letter] == 0 ? numbers.Count : numbers.Count % Operands[letter]);
            for (var at = 0; at < numbers.Count; at++)
            {
                var vertical = letter == 'V' || (letter != 'H' && at % 2 == 1);
                Assert.InRange(numbers[at], 0, vertical ? height : width);
            }
        }
    }

    [Fact]
    public void ThereAreEnoughIconsToChooseFrom() => Assert.True(IconPaths.All.Count >= 12);

    [GeneratedRegex("[MLHVCZ][0-9. ]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Commands();
}
