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
        var visible = themes.ToList();
        var written = (strategy?.Questions ?? []).Concat(visible.Select(theme => theme.Question))
            .Select(writer.Line).Where(line => !line.IsEmpty).Select(line => new Question(line, []));
        var fromRequests = unanswered.Where(row => !row.Asked.IsEmpty).Select(row => Say(
            $"You asked for “{PlainText.Of(row.Asked)}” in {row.When}. What would change for you on the day you had it?",
            "Your answer decides how we weigh it."));
        var fromThemes = visible.Where(theme => theme.Question.IsDefaultOrEmpty).Select(theme => Say(
            $"Where would “{theme.Name.Value}” make the first difference in your work?",
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
