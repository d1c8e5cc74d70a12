using System.Collections.Immutable;
using Waymark.Handouts;
using Waymark.Handouts.Text;
using Waymark.Typesetting.Parts;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Typesetting.Decks;

/// <param name="Stage">Of the blaze before it.</param>
/// <param name="HasBlaze">Whether there is one: a blaze of no stage is a dash.</param>
internal sealed record RecapLine(ImmutableArray<Inline> Words, Stage? Stage = null, bool HasBlaze = false)
{
    public static RecapLine Of(string words) => new([new Words(words)]);
}

/// <summary>One thing that was shown: a theme, a section with its items, or something that the customer asked for.</summary>
/// <param name="Place">Where it was written, for diagnostics.</param>
internal sealed record RecapPart(RecapLine Head, ImmutableArray<RecapLine> Entries, SourceSpan? Place)
{
    /// <summary>In the order of the talk; moments that say nothing by themselves have no part.</summary>
    public static ImmutableArray<RecapPart> Of(Edition edition, IEnumerable<TalkMoment> shown)
    {
        var parts = ImmutableArray.CreateBuilder<RecapPart>();
        foreach (var moment in shown)
        {
            switch (moment)
            {
                case ThemesMoment { Themes: var themes }:
                    parts.AddRange(themes.Select(theme => new RecapPart(RecapLine.Of(theme.Name), [.. theme.Why.IsDefaultOrEmpty ? [] : new[] { new RecapLine(theme.Why) }, .. NextFor(theme)], Places.Of(theme.Why))));
                    break;
                case ItemMoment { Section: var section, Item: var item }:
                    Add(section, [item]);
                    break;
                case ItemsMoment { Section: var section, Items: var items }:
                    Add(section, items);
                    break;
                case FeedbackMoment { Rows: var rows }:
                    parts.AddRange(rows.Select(row => new RecapPart(new RecapLine(row.Asked), [new RecapLine([new Words(row.Status)], row.Stage, HasBlaze: true), .. NextOf(row)], Places.Of(row.Asked))));
                    break;
            }
        }

        return parts.ToImmutable();

        ImmutableArray<RecapLine> NextFor(Theme theme) => ThemeNext.Of(edition, theme) is { } next ? [RecapLine.Of("Next: " + next.Title)] : [];

        static ImmutableArray<RecapLine> NextOf(FeedbackRow row) => row.Next.IsDefaultOrEmpty ? [] : [new RecapLine(row.Next)];

        void Add(StageSection section, ImmutableArray<Item> items)
        {
            var head = new RecapLine([new Words(section.Heading)], section.Stage, HasBlaze: true);
            var entries = items.Select(item => RecapLine.Of(item.Title));
            var isNew = parts.Count == 0 || !parts[^1].Head.HasBlaze || parts[^1].Head.Stage != section.Stage;
            if (isNew) parts.Add(new RecapPart(head, [.. entries], Places.Of(items[0])));
            else parts[^1] = parts[^1] with { Entries = [.. parts[^1].Entries, .. entries] };
        }
    }
}
