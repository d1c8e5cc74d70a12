using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using Waymark.Content.Model;
using Waymark.Disclosure.Assets;
using Waymark.Disclosure.Composition;
using Waymark.Disclosure.Rules;
using Waymark.Disclosure.Time;
using Waymark.Handouts;
using Waymark.Handouts.Internal;
using Waymark.Vocabulary;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Disclosure.Internal;

/// <summary>
/// Writes what a role says to one customer, along the deck that it would hand them: the edition decides what is spoken of and in which order, the notes
/// of the documents what is said of it.
/// </summary>
/// <param name="customer">One whose handouts this role shares.</param>
/// <param name="viewer">The customer's own role.</param>
/// <param name="own">The role's writer for its own site: for words that stay with the presenter.</param>
internal sealed class TalkWriter(Roadmap roadmap, CustomerDocument customer, Role viewer, Role role, DateOnly today, Presenting own, DiagnosticBag diagnostics)
{
    private readonly FrozenDictionary<string, ItemDocument> _items = roadmap.Items.ToFrozenDictionary(item => item.Id, StringComparer.Ordinal);
    private readonly FrozenDictionary<string, ThemeDocument> _themes = roadmap.Themes.ToFrozenDictionary(theme => theme.Id, StringComparer.Ordinal);
    private readonly Promises _promises = new(own.Timing);

    /// <summary>Null where there would be no deck to talk along.</summary>
    public Talk? Write(AssetShelf assets)
    {
        var (edition, _) = new EditionComposer(roadmap, customer, viewer, role, today, diagnostics).Compose();
        if (edition.Sections.IsEmpty && edition.Feedback.IsEmpty) return null;
        var notes = new NoteWriter(Presenting.Between(roadmap, viewer, role, customer.Locale?.Value, today, assets, diagnostics), own);
        var careful = own.ReadsCalls ? customer.HotButtons.Select(own.Writer.Title) : [];
        return new Talk(edition.Customer, [.. careful], [.. TalkOrder.Of(edition).Select(moment => Slide(moment, edition, notes))]);
    }

    private TalkSlide Slide(TalkMoment moment, Edition edition, NoteWriter notes) => moment switch
    {
        OpeningMoment => new(SlideKind.Opening, null, edition.Title, notes.Write(roadmap.Settings.Talk.Opening), []),
        StrategyMoment => new(SlideKind.Strategy, null, "Where we are going", notes.Write(roadmap.Strategy?.Presenter), []),
        ThemesMoment { Themes: var themes } => new(SlideKind.Themes, null, "What we work on", PresenterWords.None, [.. themes.Select(theme => Point(theme, notes))]),
        QuestionMoment { Question: var question } => new(SlideKind.Question, null, Writing.PlainText.Of(question.Text), notes.Write(roadmap.Settings.Talk.Questions), []),
        ItemMoment { Section: var section, Item: var item } => new(SlideKind.Item, section.Stage, item.Title, PresenterWords.None, [Point(item, notes)]),
        ItemsMoment { Section: var section, Items: var items } => new(SlideKind.Items, section.Stage, section.Heading, PresenterWords.None, [.. items.Select(item => Point(item, notes))]),
        FeedbackMoment { Rows: var rows } => new(SlideKind.Feedback, null, "What you asked for, and what became of it", notes.Write(roadmap.Settings.Talk.Feedback), [.. rows.Select(Point)]),
        ClosingMoment => new(SlideKind.Closing, null, "Where we go from here", notes.Write(roadmap.Settings.Talk.Closing), []),
        _ => throw new UnreachableException($"nothing is said at a {moment.GetType().Name}"),
    };

    private TalkPoint Point(Theme theme, NoteWriter notes) => new(null, theme.Name, null, null, notes.Write(_themes[theme.Id].Presenter));

    private TalkPoint Point(Item item, NoteWriter notes) => new(item.Id, item.Title, item.Timing.Sentence, _promises.For(_items[item.Id], item.Timing), notes.Write(_items[item.Id].Presenter));

    private static TalkPoint Point(FeedbackRow row) => new(row.ItemId, Writing.PlainText.Of(row.Asked), $"Asked in {row.When} · {row.Status}", null, PresenterWords.None);
}
