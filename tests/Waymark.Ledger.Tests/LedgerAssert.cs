using Waymark.Ledger.Verification;

namespace Waymark.Ledger.Tests;

internal static class LedgerAssert
{
    /// <summary>Fails with the list of problems, so that a failure explains itself.</summary>
    public static void IsSound(Workspace workspace)
    {
        var report = LedgerVerification.Verify(workspace.Place, workspace.Time);
        Assert.True(report.IsSound, string.Join('\n', report.Problems.Select(problem => $"{problem.Path} {problem.What}")));
    }
}
