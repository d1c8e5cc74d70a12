using Waymark.Pages.Geometry;

namespace Waymark.Typesetting.Flow;

/// <summary>
/// Divides a column into pages at the least total cost: what each break costs, and the white space it leaves, by the square of its
/// part of the page. Considers every division, page by page, as line breaking does line by line.
/// </summary>
internal static class Paginator
{
    /// <summary>A last page that holds less than this part of a page looks forgotten.</summary>
    private const double ShortestLastPage = 0.12;
    private const double ForgottenPageCost = 120;

    /// <summary>Beginnings of pages as indices into the strips, ascending from 0.</summary>
    /// <param name="height">Of the text area of every page. A strip higher than that stands on a page of its own.</param>
    /// <param name="noteSeparator">Height above the first footnote of a page.</param>
    public static List<int> Divide(IReadOnlyList<Strip> strips, Pt height, Pt noteSeparator)
    {
        var best = new double[strips.Count + 1];
        var from = new int[strips.Count + 1];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = 0;
        for (var start = 0; start < strips.Count; start++)
        {
            if (double.IsPositiveInfinity(best[start])) continue;
            var page = new Filling(height, noteSeparator, strips[start]);
            for (var end = start + 1; end <= strips.Count; end++)
            {
                page.Add(strips[end - 1]);
                if (!page.Fits && end > start + 1) break;
                var cost = best[start] + page.CostOfEndingBefore(end < strips.Count ? strips[end] : null);
                if (cost >= best[end]) continue;
                (best[end], from[end]) = (cost, start);
            }
        }

        var starts = new List<int>();
        for (var at = strips.Count; at > 0; at = from[at]) starts.Add(from[at]);
        starts.Reverse();
        return starts;
    }

    private sealed class Filling(Pt height, Pt noteSeparator, Strip first)
    {
        private Pt _used = first.RepeatedHead?.Height ?? Pt.Zero;
        private bool _isEmpty = true;
        private bool _hasNotes;
        private int _questions;

        public bool Fits => _used <= height;

        public void Add(Strip strip)
        {
            _used += strip.Height + (_isEmpty ? Pt.Zero : strip.Before);
            _isEmpty = false;
            foreach (var note in strip.Notes)
            {
                _used += note.Height + (_hasNotes ? Pt.Zero : noteSeparator);
                _hasNotes = true;
            }

            if (strip.Asks) _questions++;
        }

        public double CostOfEndingBefore(Strip? next)
        {
            var white = Math.Max(0, (height - _used) / height);
            var cost = Math.Max(0, _questions - 1) * Cost.SecondQuestion;
            if (!Fits) cost += Cost.Never;
            if (next is null) return cost + (white > 1 - ShortestLastPage ? ForgottenPageCost : 0);
            return cost + next.BreakCost + (white * white * Cost.WhitePage);
        }
    }
}
