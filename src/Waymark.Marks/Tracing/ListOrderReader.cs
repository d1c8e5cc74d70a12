using System.Collections.Immutable;
using Waymark.Handouts.Text;

namespace Waymark.Marks.Tracing;

/// <summary>
/// Reads in which order two entries of a list stand: one right after the other, whatever signs and lines are between them. Entries that were parted, changed or
/// stand both ways are an erasure.
/// </summary>
internal sealed class ListOrderReader
{
    private readonly ImmutableArray<(int Slot, ImmutableArray<string> First, ImmutableArray<string> Second)> _pairs;

    public ListOrderReader(IEnumerable<ImmutableArray<Inline>> passages) =>
        _pairs = [.. passages.SelectMany(Passages.Flatten).OfType<OrderVary>().DistinctBy(entry => entry.Slot)
            .Select(entry => (entry.Slot, TextTokens.Of(entry.Options[0]), TextTokens.Of(entry.Options[1])))];

    /// <param name="places">Where each token stands in the text.</param>
    public IEnumerable<(int Slot, int Option)> Read(ImmutableArray<string> leaked, IReadOnlyDictionary<string, List<int>> places)
    {
        foreach (var (slot, first, second) in _pairs)
        {
            var (asWritten, turned) = (Holds([.. first, .. second]), Holds([.. second, .. first]));
            if (asWritten != turned) yield return (slot, turned ? 1 : 0);
        }

        bool Holds(ImmutableArray<string> run) => !run.IsEmpty && places.TryGetValue(run[0], out var starts)
            && starts.Any(at => at + run.Length <= leaked.Length && leaked.AsSpan(at, run.Length).SequenceEqual(run.AsSpan()));
    }
}
