using System.Collections.Immutable;
using Waymark.Vocabulary;

namespace Waymark.Handouts;

/// <summary>A moment of a roadmap talk: a slide of the deck, or a few of one title where one does not hold it all.</summary>
public abstract record TalkMoment
{
    private protected TalkMoment() { }
}

public sealed record OpeningMoment : TalkMoment;

public sealed record StrategyMoment(Strategy Strategy) : TalkMoment;

/// <param name="Themes">At most three.</param>
public sealed record ThemesMoment(ImmutableArray<Theme> Themes) : TalkMoment;

public sealed record QuestionMoment(Question Question) : TalkMoment;

/// <summary>An item with a slide of its own.</summary>
public sealed record ItemMoment(StageSection Section, Item Item) : TalkMoment;

/// <summary>The other items of a section, on the trail.</summary>
public sealed record ItemsMoment(StageSection Section, ImmutableArray<Item> Items) : TalkMoment;

/// <param name="Rows">At most five: more are for reading, not for a room.</param>
public sealed record FeedbackMoment(ImmutableArray<FeedbackRow> Rows) : TalkMoment;

public sealed record ClosingMoment : TalkMoment;

/// <summary>The order of a roadmap talk, which the slides of a deck and the notes of its presenter both follow.</summary>
public static class TalkOrder
{
    /// <summary>So many themes stand side by side.</summary>
    public const int MostThemes = 3;

    /// <summary>So many of the items that come soon have a slide of their own.</summary>
    private const int MostOwnSlides = 4;

    private const int MostRows = 5;

    /// <summary>
    /// Opening, where we are going, themes, a question, what shipped, what comes, a question, what we dream of, the customer's feedback, the questions
    /// that are left, next steps.
    /// </summary>
    public static ImmutableArray<TalkMoment> Of(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var moments = ImmutableArray.CreateBuilder<TalkMoment>();
        var questions = new Queue<Question>(edition.Questions);
        moments.Add(new OpeningMoment());
        if (edition.Strategy is { } strategy) moments.Add(new StrategyMoment(strategy));
        foreach (var themes in edition.Themes.Chunk(MostThemes)) moments.Add(new ThemesMoment([.. themes]));
        Ask();
        foreach (var section in edition.Sections)
        {
            var own = section.Stage == Stage.ComingSoon ? OwnSlides(section.Items.Length) : 0;
            foreach (var item in section.Items[..own]) moments.Add(new ItemMoment(section, item));
            if (own < section.Items.Length) moments.Add(new ItemsMoment(section, section.Items[own..]));
            if (section.Stage == Stage.Horizon) Ask();
        }

        foreach (var rows in edition.Feedback.Chunk(MostRows)) moments.Add(new FeedbackMoment([.. rows]));
        while (questions.Count > 0) Ask();
        moments.Add(new ClosingMoment());
        return moments.ToImmutable();

        // One item alone on a trail is a slide that looks forgotten.
        static int OwnSlides(int items) => items <= MostOwnSlides + 1 ? items : MostOwnSlides;

        void Ask()
        {
            if (questions.TryDequeue(out var question)) moments.Add(new QuestionMoment(question));
        }
    }
}
