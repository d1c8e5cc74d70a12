using System.Globalization;

namespace Waymark.Ledger.Tests;

/// <summary>How much of a sweep to run: a sample by default, everything with WAYMARK_FULL=1.</summary>
internal static class Effort
{
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("WAYMARK_FULL") == "1";

    /// <summary>How often to do something.</summary>
    /// <param name="variable">Sets another number for a full run.</param>
    public static int Of(string variable, int full, int sample) =>
        !IsFull ? sample : Environment.GetEnvironmentVariable(variable) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : full;

    /// <summary>Whether a piece of a sweep is this run's: WAYMARK_PART=2/5 makes it every fifth one, from the second on.</summary>
    /// <param name="number">Of the piece, from 0.</param>
    public static bool IsMine(int number)
    {
        if (!IsFull || Environment.GetEnvironmentVariable("WAYMARK_PART") is not { Length: > 0 } part) return true;
        var numbers = part.Split('/').Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return number % numbers[1] == numbers[0] - 1;
    }
}
