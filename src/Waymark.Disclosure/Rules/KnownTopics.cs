using Waymark.Content.Model;

namespace Waymark.Disclosure.Rules;

/// <summary>The topics that the tool itself gives a meaning; a policy may name any others.</summary>
internal static class KnownTopics
{
    public const string Released = "released";
    public const string Direction = "direction";
    public const string Strategy = "strategy";
    public const string SpecificDate = "specific-date";
    public const string Ownership = "ownership";

    /// <summary>Everything that a reader of the item needs: the stage's topic and the item's own.</summary>
    public static IEnumerable<string> Of(ItemDocument item) => item.Topics.Select(topic => topic.Name).Prepend(StageTopics.Of(item.Stage.Value));

    public static IEnumerable<string> Of(ThemeDocument theme) => theme.Topics.Select(topic => topic.Name).Prepend(Direction);

    public static IEnumerable<string> Of(StrategyDocument strategy) => strategy.Topics.Select(topic => topic.Name).Prepend(Strategy);
}
