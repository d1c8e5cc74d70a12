using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Disclosure.Writing;
using Waymark.Handouts;
using Waymark.Handouts.Text;

namespace Waymark.Disclosure.Composition;

/// <summary>Three questions for the conversation: written ones first, then ones that the customer's requests and the themes suggest.</summary>
internal static class Questions
{
    private const int Most = 3;

    /// <param name="strategy">Null where the reader may not see it.</param>
    /// <param name="themes">The themes that the reader may know, in their order.</param>
    /// <param name="unanswered">Rows of the feedback that are on no stage yet.</param>
    public static ImmutableArray<Question> For(
        StrategyDocument? strategy, IEnumerable<ThemeDocument> themes, IEnumerable<FeedbackRow> unanswered, string customer, ProseWriter writer)
    {
        var ofStrategy = (strategy?.Questions ?? []).Select(writer.Line).ToList();
        // What the reader may see of a question decides whether there is one, here and below: a hidden one leaves the suggested one in its place.
        var ofThemes = themes.Select(theme => (Theme: theme, Line: writer.Line(theme.Question))).ToList();
        var written = ofStrategy.Concat(ofThemes.Select(asked => asked.Line)).Where(line => !line.IsEmpty).Select(line => new Question(line, []));
        var fromRequests = unanswered.Where(row => !row.Asked.IsEmpty).Select(row => Say(
            $"You asked for “{PlainText.Of(row.Asked)}” in {row.When}. What would change for you on the day you had it?",
            "Your answer decides how we weigh it."));
        var fromThemes = ofThemes.Where(asked => asked.Line.IsEmpty).Select(asked => Say(
            $"Where would “{asked.Theme.Name.Value}” make the first difference in your work?",
            "We start where it helps soonest."));
        Question[] always =
        [
            Say($"Which of these would {customer} use first, and what would it take to begin?", ""),
            Say("Which problem of yours is not on these pages and should be?", ""),
            Say("If we could do only one of these this year, which one should it be?", ""),
        ];
        return [.. written.Concat(fromRequests).Concat(fromThemes).Concat(always).Take(Most)];
    }

    private static Question Say(string text, string why) => new([new Words(text)], why.Length == 0 ? [] : [new Words(why)]);
}
