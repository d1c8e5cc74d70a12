namespace Waymark.Ledger.Tests;

/// <summary>How much of a sweep to run: a sample by default, everything with WAYMARK_FULL=1.</summary>
internal static class Effort
{
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("WAYMARK_FULL") == "1";
}
