using Waymark.Attacks.Frame;
using Waymark.Marks.Codes;

namespace Waymark.Attacks.Rows.Codes;

/// <summary>
/// Three colluders want a fourth to be accused. They know their own copies and how codes work, but not the fourth's symbols: in every slot that they see they
/// choose as they believe the fourth has it.
/// </summary>
internal sealed class Framing : AttackRow
{
    private const int Copies = 1000;
    private const int Members = 3;
    private const int Slots = 1024;

    public override int Number => 26;
    public override string Id => "26-framing";
    public override string Attack => "three colluders try to have a fourth accused (code words)";

    public override IEnumerable<Strength> Strengths =>
    [
        Of("symbols guessed by dice", (ones, dice) => dice.Below(2) == 0),
        Of("symbols guessed by bias", (ones, dice) => dice.Chance(ones * 2 > Members ? 1 - Biases.LowProbability : Biases.LowProbability)),
        Of("against themselves: the minority's symbol", (ones, _) => ones * 2 < Members),
    ];

    private static LeakByLeak Of(string name, Func<int, Dice, bool> choose) => new(name, Aim.NobodyFramed, 1, 10_000, attempt =>
    {
        var book = CodeSpace.BookOf(Slots, Copies);
        string[] members = [.. attempt.Dice.Different(Members, Copies).Select(i => book.CopyIds[i])];
        var readings = new Collusion(name, (ones, _, dice) => choose(ones, dice)).Leak(CodeSpace.Slots(Slots), members, flips: 0, attempt.Dice);
        return CodeSpace.OutcomeOf(CodeSpace.Judge(book, readings), readings.Length, members);
    }) { Simulated = true };
}
