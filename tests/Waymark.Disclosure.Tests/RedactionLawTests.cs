using FsCheck;
using FsCheck.Fluent;
using Waymark.Content.Markdown.Tree;
using Waymark.Disclosure.Redaction;
using Waymark.Disclosure.Rules;
using Waymark.Disclosure.Tests.Support;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Tests;

/// <summary>Laws of redaction over random prose, in which every hidden word is a canary.</summary>
public sealed class RedactionLawTests
{
    private static readonly Redactor Redactor = new(Grants.Within(SamplePolicy.Role("reader", string.Join(' ', RandomProse.Seen), "", Grain.Month)));

    [Fact]
    public void RedactingTwiceIsRedactingOnce() => ForAllProse(prose =>
    {
        var once = Redactor.Redact(prose);
        return Shape.Of(Redactor.Redact(once)) == Shape.Of(once);
    });

    [Fact]
    public void NoCanaryAndNoGuardComesOut() => ForAllProse(prose =>
    {
        var left = Shape.Of(Redactor.Redact(prose));
        return !left.Contains(RandomProse.Canary, StringComparison.Ordinal) && !left.Contains(":only", StringComparison.Ordinal) && !left.Contains('{', StringComparison.Ordinal);
    });

    [Fact]
    public void HiddenNodesMightAsWellNotHaveBeenWritten() => ForAllProse(prose =>
        Shape.Of(Redactor.Redact(prose)) == Shape.Of(Redactor.Redact(NeverWritten.Of(prose, RandomProse.Seen))));

    [Fact]
    public void EveryVisibleWordComesOut() => ForAllProse(prose =>
    {
        var left = Shape.Of(Redactor.Redact(prose));
        return NeverWritten.WordsOf(NeverWritten.Of(prose, RandomProse.Seen)).All(word => left.Contains(word, StringComparison.Ordinal));
    });

    private static void ForAllProse(Func<SourceProse, bool> law) =>
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed => law(new RandomProse(new Dice(seed)).Body()).Label(Shape.Of(new RandomProse(new Dice(seed)).Body())))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));
}
