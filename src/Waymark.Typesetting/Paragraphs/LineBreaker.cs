using Waymark.Pages.Geometry;

namespace Waymark.Typesetting.Paragraphs;

/// <summary>What a good paragraph is.</summary>
internal enum Raggedness
{
    /// <summary>Running text: even line ends, a last line of any length that is not too short.</summary>
    Running,

    /// <summary>Titles and questions: as few lines as possible, of equal length.</summary>
    Balanced,

    /// <summary>Running text whose lines all end at the edge: their spaces stretch and shrink. The last line stays as it is.</summary>
    Justified,
}

/// <summary>
/// Finds the line breaks of a paragraph that cost least over all its lines (D. E. Knuth and M. F. Plass, "Breaking paragraphs
/// into lines", Software: Practice and Experience 11, 1981). Time is linear in the paragraph for lines of bounded length.
/// </summary>
internal static class LineBreaker
{
    /// <summary>Cost of a line beside its shortfall, so that a paragraph has no line more than it needs.</summary>
    private const double LineCost = 1;

    /// <summary>At this shortfall, as a part of the measure, a line costs what two lines would.</summary>
    private const double TolerableShortfall = 0.1;

    /// <summary>A last line below this part of the measure looks lost.</summary>
    private const double ShortestLastLine = 0.18;
    private const double LostLineCost = 60;

    /// <summary>Of dividing a word: as a line that is short by a third of the measure.</summary>
    private const double HyphenCost = 11;

    /// <summary>Of two divided words in lines that follow each other, beside what each costs.</summary>
    private const double SecondHyphenCost = 30;

    /// <summary>A title divides a word only where it would not fit its measure otherwise.</summary>
    private const double HyphenInTitleCost = 2000;
    private const double OpenCost = 3;

    /// <summary>Ends of lines as exclusive indices into the atoms, ascending; the last is their number.</summary>
    /// <param name="paragraph">No atom wider than the measure, with its hyphen.</param>
    public static List<int> Break(IReadOnlyList<Atom> paragraph, Pt measure, Raggedness raggedness)
    {
        Atom[] atoms = [.. paragraph];
        var best = new double[atoms.Length + 1];
        var from = new int[atoms.Length + 1];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = 0;
        for (var end = 1; end <= atoms.Length; end++)
        {
            var last = atoms[end - 1];
            var (width, spaces) = (last.Hyphen, Pt.Zero);
            // A last line is never drawn together, and one with a slot has room for its widest wording as it is.
            var mayShrink = raggedness == Raggedness.Justified && last.After != Joint.Forced;
            for (var start = end - 1; start >= 0; start--)
            {
                if (start < end - 1 && atoms[start].After == Joint.Forced) break;
                width += atoms[start].Width;
                if (start < end - 1)
                {
                    width += atoms[start].Space + atoms[start].Kern;
                    spaces += atoms[start].Space;
                }

                mayShrink = mayShrink && !atoms[start].HasSlot;
                var narrowest = mayShrink ? width - (spaces * Justification.Shrink) : width;
                if (narrowest > measure && start < end - 1) break;
                var cost = best[start] + (raggedness == Raggedness.Justified
                    ? Justification.CostOf(width, spaces, measure, last)
                    : CostOf(width, measure, last, raggedness));
                if (last.After == Joint.Hyphen && start > 0 && atoms[start - 1].After == Joint.Hyphen)
                    cost += raggedness == Raggedness.Justified ? Justification.SecondHyphenCost : SecondHyphenCost;
                if (cost >= best[end]) continue;
                (best[end], from[end]) = (cost, start);
            }
        }

        var ends = new List<int>();
        for (var at = atoms.Length; at > 0; at = from[at]) ends.Add(at);
        ends.Reverse();
        return ends;
    }

    private static double CostOf(Pt width, Pt measure, Atom last, Raggedness raggedness)
    {
        var shortfall = Math.Max(0, (measure - width) / measure);
        var ragged = shortfall / TolerableShortfall;
        var cost = LineCost + (ragged * ragged);
        return last.After switch
        {
            Joint.Forced when raggedness == Raggedness.Running => shortfall > 1 - ShortestLastLine ? LineCost + LostLineCost : LineCost,
            // A balanced paragraph pays for every line it has, so that none is added to even out the rest.
            _ when raggedness == Raggedness.Balanced => cost + 200 + (last.After == Joint.Hyphen ? HyphenInTitleCost : 0),
            Joint.Hyphen => cost + HyphenCost + last.BreakCost,
            Joint.Open => cost + OpenCost + last.BreakCost,
            _ => cost + last.BreakCost,
        };
    }
}
