using Waymark.Ledger.Tree;

namespace Waymark.Ledger.Verification;

/// <summary>What checking a whole ledger found.</summary>
/// <param name="Size">Entries that the checkpoint speaks for.</param>
/// <param name="Root">Root in the checkpoint.</param>
/// <param name="Problems">In ordinal order of path; none means that everything was derived again and fits.</param>
public sealed record LedgerReport(long Size, Digest Root, IReadOnlyList<LedgerProblem> Problems)
{
    public bool IsSound => Problems.Count == 0;
}

/// <param name="Path">File or folder, relative to the workspace, with forward slashes.</param>
/// <param name="What">What is wrong with it; the sentence's subject is the path.</param>
public sealed record LedgerProblem(string Path, string What);
