using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Codes;

/// <summary>Up to four people compare their copies and mix them. A brief with its site has about 1,100 slots.</summary>
internal sealed class Coalitions : AttackRow
{
    private const int Copies = 1000;

    /// <summary>Bits that the channel turns over: screenshots and scans turn over fewer.</summary>
    private const double Flips = 0.05;

    private static readonly (int Members, int Slots)[] Sizes = [(2, 512), (3, 1024), (4, 2048)];

    public override int Number => 24;
    public override string Id => "24-coalitions";
    public override string Attack => "coalition mixes its copies, 5 % of bits misread (code words)";

    public override IEnumerable<Strength> Strengths =>
        from size in Sizes
        from collusion in Collusion.All
        select new LeakByLeak($"c={size.Members}, m={size.Slots}, {collusion.Name}", Aim.Named, 0.99, 1000, attempt =>
        {
            var book = CodeSpace.BookOf(size.Slots, Copies);
            string[] members = [.. attempt.Dice.Different(size.Members, Copies).Select(i => book.CopyIds[i])];
            var readings = collusion.Leak(CodeSpace.Slots(size.Slots), members, Flips, attempt.Dice);
            return CodeSpace.OutcomeOf(CodeSpace.Judge(book, readings), readings.Length, members);
        }) { Simulated = true };
}
