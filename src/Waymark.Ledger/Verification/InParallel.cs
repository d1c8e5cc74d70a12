namespace Waymark.Ledger.Verification;

/// <summary>Work on many small things at once, whose results come in the order of the things.</summary>
internal static class InParallel
{
    /// <param name="map">Gets each item and its place; called by several threads.</param>
    public static TResult[] Map<T, TResult>(IReadOnlyList<T> items, Func<T, int, TResult> map)
    {
        var results = new TResult[items.Count];
        Parallel.For(0, items.Count, i => results[i] = map(items[i], i));
        return results;
    }
}
