using System.Collections.Immutable;
using System.Globalization;
using Waymark.Attacks.Frame;
using Waymark.Marks.Accusation;

namespace Waymark.Attacks.Rows.Codes;

/// <summary>
/// A hundred million innocent code words against what was read of a leak, at a nominal chance of one in a million: the bound is a bound if no more than 132
/// exceed it, which a Poisson count of mean 100 does once in a thousand times.
/// </summary>
internal sealed class InnocentCodeWords : AttackRow
{
    private const double Nominal = 1e-6;
    private const int MostOfHundredMillion = 132;
    private const int Many = 100_000_000;
    private const int Few = 1_000_000;

    public override int Number => 27;
    public override string Id => "27-innocent-code-words";
    public override string Attack => "innocent code words at a nominal chance of 1e-6";

    public override IEnumerable<Strength> Strengths =>
    [
        new Measured("150 slots, drawn by bit", Aim.NobodyNamed, 1, (run, dice) => Drawn(run, dice, slots: 150)) { Simulated = true },
        new Measured("900 slots, drawn by bit", Aim.NobodyNamed, 1, (run, dice) => Drawn(run, dice, slots: 900)) { Simulated = true },
        new Measured("150 slots, the tool's own code words", Aim.NobodyNamed, 1, Own),
    ];

    private static StrengthResult Drawn(AttackRun run, Dice dice, int slots)
    {
        var read = SymbolCounts.Of(Collusion.All[0].Leak(CodeSpace.Slots(slots), CodeSpace.CopyIds(2), flips: 0, dice));
        var (score, innocents, tallies) = (new SymmetricScore(read), new Innocents(dice), new Tally[Innocents.Lanes]);
        var (all, exceeding) = (run.IsFull ? Many : Few, 0);
        // Chances fall with the score and with the tally of collusion slots; nothing below both limits can exceed, and is not computed.
        var limits = new Limits(score, read, Nominal);
        for (var drawn = 0; drawn < all; drawn += Innocents.Lanes)
        {
            innocents.Draw(read, tallies);
            foreach (var tally in tallies) if (limits.MayExceed(tally) && score.ChanceOf(tally) <= Nominal) exceeding++;
        }

        return ResultOf($"{slots} slots, drawn by bit", all, exceeding, read.Slots) with { Simulated = true };
    }

    private static StrengthResult Own(AttackRun run, Dice dice)
    {
        const int Batch = 10_000;
        var slots = CodeSpace.Slots(150);
        var readings = Collusion.All[0].Leak(slots, ["a leaking copy", "another"], flips: 0, dice);
        var read = SymbolCounts.Of(readings);
        var (score, limits) = (new SymmetricScore(read), new Limits(new SymmetricScore(read), read, Nominal));
        // An AES of each takes longer than 32 coins.
        var (all, exceeding) = (run.IsFull ? Many / 10 : Few / 10, 0);
        for (var drawn = 0; drawn < all; drawn += Batch)
        {
            var ids = Enumerable.Range(drawn, Batch).Select(i => string.Create(CultureInfo.InvariantCulture, $"innocent{i}")).ToImmutableArray();
            foreach (var tally in CodeBook.Of(IssueOfCopies.Key, slots, ids).Score(readings))
                if (limits.MayExceed(tally) && score.ChanceOf(tally) <= Nominal) exceeding++;
        }

        return ResultOf("150 slots, the tool's own code words", all, exceeding, read.Slots);
    }

    /// <summary>An exceedance is no accusation: the threshold is their number.</summary>
    private static StrengthResult ResultOf(string name, int all, int exceeding, int slots)
    {
        var most = all >= Many ? MostOfHundredMillion : PoissonLimit(all * Nominal);
        return new StrengthResult(name, Aim.NobodyNamed, 1, Simulated: false, Leaks: 1, Named: 0, Leads: 0, Met: exceeding <= most ? 1 : 0, WrongNames: 0, WrongLeads: 0, Bound: 1, WorstBound: 1, Slots: slots)
        {
            Note = string.Create(CultureInfo.InvariantCulture, $"{exceeding} of {all:N0} exceed it; at most {most} may"),
        };
    }

    /// <summary>The count that a Poisson variable exceeds once in a thousand times.</summary>
    private static int PoissonLimit(double mean)
    {
        var (count, term) = (0, Math.Exp(-mean));
        for (var sum = term; sum < 0.999; sum += term) term *= mean / ++count;
        return count;
    }

    /// <summary>The least score and the least tally at which a chance can be that small: found once, so that only a few chances are computed.</summary>
    private sealed class Limits
    {
        private readonly double _score = double.PositiveInfinity;
        private readonly int _collusion;

        public Limits(SymmetricScore score, SymbolCounts read, double nominal)
        {
            _collusion = read.Rare + read.Common + 1;
            while (_collusion > 0 && score.ChanceOf(new Tally(0, _collusion - 1)) <= nominal) _collusion--;
            for (var even = 0; even <= read.Even; even++)
            {
                for (var other = _collusion - 1; other >= 0 && score.ChanceOf(new Tally(even, other)) <= nominal; other--)
                    _score = Math.Min(_score, SymmetricScore.Of(new Tally(even, other)));
            }
        }

        public bool MayExceed(Tally tally) => tally.Collusion >= _collusion || SymmetricScore.Of(tally) >= _score - 1e-9;
    }
}
