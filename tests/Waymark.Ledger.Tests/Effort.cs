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
}
