using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Codes;

/// <summary>One more than the code is built for, in the setting of the best published figure: what five choose decides whether two biases are enough.</summary>
internal sealed class LargerCoalition : AttackRow
{
    private const int Copies = 100;
    private const int Members = 5;
    private const int Slots = 1200;

    public override int Number => 25;
    public override string Id => "25-larger-coalition";
    public override string Attack => "coalition of five among 100 copies, clean, 1,200 slots (code words)";

    /// <summary>Simulated when the biases were chosen, with the symmetric score: three (0.1127, 0.5, 0.8873) name one of five in 89 to 95 % of these leaks, and need 23, 11 and 12 % more slots than two against two, three and four.</summary>
    private const string Why = "the code has two biases, for up to four: a third would reach five, and cost coalitions of two to four 11 to 23 % more slots, of which a page has few";

    /// <summary>What the code reaches against five as well; the others are in the full size alone.</summary>
    private static readonly string[] Reached = ["interleave", "majority", "position average"];

    public override IEnumerable<Strength> Strengths => Collusion.All.Select(collusion => new LeakByLeak(collusion.Name, Aim.Named, 0.9, 1000, attempt =>
    {
        var book = CodeSpace.BookOf(Slots, Copies);
        string[] members = [.. attempt.Dice.Different(Members, Copies).Select(i => book.CopyIds[i])];
        var readings = collusion.Leak(CodeSpace.Slots(Slots), members, flips: 0, attempt.Dice);
        return CodeSpace.OutcomeOf(CodeSpace.Judge(book, readings), readings.Length, members);
    }) { Simulated = true, Small = Reached.Contains(collusion.Name) ? 1 : 0, Note = Reached.Contains(collusion.Name) ? "" : Why });
}
