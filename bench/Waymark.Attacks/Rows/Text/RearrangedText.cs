using Waymark.Attacks.Frame;

namespace Waymark.Attacks.Rows.Text;

/// <summary>Words put in, left out, put before; paragraphs moved: what breaks every mark that counts from the beginning.</summary>
internal sealed class RearrangedText : AttackRow
{
    public override int Number => 20;
    public override string Id => "20-rearranged-text";
    public override string Attack => "words inserted, deleted, prepended; paragraphs reordered";

    public override IEnumerable<Strength> Strengths =>
    [
        Of("one word prepended", (text, _) => "Confidential " + text),
        Of("a word in 25 inserted", (text, dice) => TextChanges.WithWordsInserted(text, 25, dice)),
        Of("a word in 25 deleted", (text, dice) => TextChanges.WithWordsDeleted(text, 25, dice)),
        Of("reordered by 40 words", TextChanges.Reordered),
    ];

    private static LeakByLeak Of(string name, Func<string, Dice, string> change) => new(name, Aim.Named, 1, 200, attempt =>
        Outcome.Of(attempt.Issue.TraceText(change(LeakedText.OfBrief(attempt.Copy), attempt.Dice)), attempt.Copy.Id));
}
