using System.Collections.Frozen;
using System.Collections.Immutable;
using Waymark.Content.Markdown.Tree;
using Waymark.Content.Model;
using Waymark.Disclosure.Composition;
using Waymark.Disclosure.Redaction;
using Waymark.Disclosure.Rules;
using Waymark.Vocabulary.Time;

namespace Waymark.Disclosure.Lint;

/// <summary>Items that say too little, or say it to nobody.</summary>
internal static class ItemRules
{
    public static ImmutableArray<LintRule> All { get; } =
    [
        new("WM4007", "An item without a problem", WithoutProblem),
        new("WM4009", "An item that is relevant to nobody", ForNobody),
    ];

    private static IEnumerable<Finding> WithoutProblem(LintSubject subject) => subject.Roadmap.Items
        .Where(item => !InlineTree.HasContent(item.Problem.IsDefault ? [] : item.Problem))
        .Select(item => new Finding(item.Span, $"'{item.Id}' does not say which problem it solves", "add the key problem: one sentence about a day without it"));

    private static IEnumerable<Finding> ForNobody(LintSubject subject)
    {
        var roadmap = subject.Roadmap;
        var author = new Role("author", "Author", [.. roadmap.Policy.Topics.Select(topic => new TopicName(topic.Value, topic.Span))], [], Grain.Day, false, roadmap.Policy.Span);
        var redactor = new Redactor(Grants.Within(author));
        var themes = roadmap.Themes.Select(theme => theme.Id).ToFrozenSet(StringComparer.Ordinal);
        var customers = roadmap.Customers
            .Select(customer => new Relevance(customer, [.. roadmap.Requests.Where(request => request.Customer.Value == customer.Id)], themes, redactor)).ToList();
        return roadmap.Items.Where(item => customers.TrueForAll(customer => customer.Of(item) is null))
            .Select(item => new Finding(item.Span, $"no customer has a product, an interest, a request or words of its own for '{item.Id}'", "name its products, or say for whom it is with relevance"));
    }
}
