using System.Collections.Immutable;
using Waymark.Disclosure.Composition;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Handouts.Internal;
using Waymark.Vocabulary;

namespace Waymark.Disclosure.Internal;

/// <summary>What changed between two views of one role, in words that both views gave it.</summary>
internal static class ChangeList
{
    /// <exception cref="ArgumentException">The two views are of different roles: one would tell what only the other may know.</exception>
    public static Changes Between(RoleView before, RoleView now)
    {
        if (before.Role.Id != now.Role.Id) throw new ArgumentException($"The earlier view is of '{before.Role.Id}', not of '{now.Role.Id}'.", nameof(before));
        var (old, current) = (before.Items.ToDictionary(ById, Itself, StringComparer.Ordinal), now.Items.ToDictionary(ById, Itself, StringComparer.Ordinal));
        var added = now.Items.Where(entry => !old.ContainsKey(entry.Item.Id))
            .Select(entry => new Change(ChangeKind.Added, entry.Item.Id, entry.Item.Title, $"New: {entry.Item.Timing.Sentence}"));
        var removed = before.Items.Where(entry => !current.ContainsKey(entry.Item.Id))
            .Select(entry => new Change(ChangeKind.Removed, entry.Item.Id, entry.Item.Title, "No longer on this roadmap"));
        var changed = now.Items.Where(entry => old.ContainsKey(entry.Item.Id)).Select(entry => Compare(old[entry.Item.Id].Item, entry.Item)).OfType<Change>();
        return new Changes(before.DateWords, [.. added.Concat(changed).Concat(removed)]);
    }

    private static Change? Compare(Item old, Item now)
    {
        if (old.Stage != now.Stage) return new(ChangeKind.Moved, now.Id, now.Title, $"Moved from {Words(old.Stage)} to {Words(now.Stage)}");
        if (old.Timing.Sentence != now.Timing.Sentence) return new(ChangeKind.Retimed, now.Id, now.Title, $"Was “{old.Timing.Sentence}”, is now “{now.Timing.Sentence}”");
        if (old.Title != now.Title) return new(ChangeKind.Reworded, now.Id, now.Title, $"Was called “{old.Title}”");
        return TextOf(old) == TextOf(now) ? null : new(ChangeKind.Reworded, now.Id, now.Title, "The text has changed");
    }

    private static string Words(Stage stage) => stage switch
    {
        Stage.Shipped => "shipped",
        Stage.ComingSoon => "coming soon",
        Stage.Horizon => "the horizon",
        Stage.BlueSky => "blue sky",
        _ => throw new System.Diagnostics.UnreachableException($"stage {stage}"),
    };

    private static readonly Timing s_noTiming = new("", "", "", Certainty: null, Span: null);

    /// <summary>What an item says beside its title, stage and timing. Records that hold arrays are equal by their encoding, not by reference.</summary>
    public static string TextOf(Item item)
    {
        var said = Slots.Settled(item);
        return System.Text.Encoding.UTF8.GetString(EditionEncoding.Encode(said with { Title = "", Stage = default, Timing = s_noTiming, Relevance = [], AskedFor = null }));
    }

    private static string ById(RoleItem entry) => entry.Item.Id;

    private static RoleItem Itself(RoleItem entry) => entry;
}
