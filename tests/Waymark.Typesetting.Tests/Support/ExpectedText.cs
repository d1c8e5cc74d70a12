using System.Collections.Immutable;
using System.Globalization;
using Waymark.Handouts;
using Waymark.Handouts.Text;

namespace Waymark.Typesetting.Tests.Support;

/// <summary>The text that a brief must have, told from the record alone.</summary>
internal sealed class ExpectedText
{
    private readonly Copy _copy;
    private readonly List<string> _texts = [];
    private ImmutableDictionary<int, int> _notes = ImmutableDictionary<int, int>.Empty;
    private int _noteCount;

    private ExpectedText(Copy copy) => _copy = copy;

    public static IReadOnlyList<string> Of(Edition edition, Copy copy)
    {
        var text = new ExpectedText(copy);
        text.Add(edition);
        return text._texts;
    }

    private void Add(Edition edition)
    {
        Add(edition.Strategy?.Headline ?? $"The {edition.Vendor.ProductFamily} roadmap for {edition.Customer.ShortName}");
        if (edition.Strategy is { } strategy)
        {
            Add(strategy.Goal);
            Add(strategy.Body);
        }

        if (edition.Themes.Length > 0) Add("What we work on");
        foreach (var theme in edition.Themes)
        {
            Add(theme.Name);
            Add(theme.Why);
            Add(theme.Body);
        }

        if (edition.Sections.Where(s => s.Stage is Vocabulary.Stage.ComingSoon or Vocabulary.Stage.Horizon).SelectMany(s => s.Items).Count(i => i.Timing.Span is not null) > 1)
            Add("When to expect what");
        var questions = new Queue<Question>(edition.Questions);
        var ahead = edition.Sections.Count(section => section.Stage is Vocabulary.Stage.ComingSoon or Vocabulary.Stage.Horizon);
        foreach (var section in edition.Sections)
        {
            Add(section, edition);
            // A question after each section that looks ahead, and after earlier ones too where more are left than such sections.
            if (section.Stage is Vocabulary.Stage.ComingSoon or Vocabulary.Stage.Horizon) ahead--;
            else if (questions.Count <= ahead) continue;
            if (questions.TryDequeue(out var question)) Ask(question);
        }

        if (edition.Feedback.Length > 0)
        {
            foreach (var words in new[] { "Your feedback in action", "You asked for", "When", "Where it stands", "What happens next" }) Add(words);
            foreach (var row in edition.Feedback)
            {
                Add(row.Asked);
                Add(row.When);
                Add(row.Status);
                Add(row.Next);
            }
        }

        if (questions.Count > 0) Ask([.. questions]);
        Add(edition.ForwardLooking);
        Add(edition.Confidentiality);
    }

    private void Ask(params Question[] questions)
    {
        Add("Stop and ask");
        foreach (var question in questions)
        {
            Add(question.Text);
            Add(question.Why);
        }
    }

    private void Add(StageSection section, Edition edition)
    {
        Add(section.Heading);
        Add(section.Lead);
        foreach (var item in section.Items)
        {
            Number(item.Body);
            Add(item.Timing.Lead + " " + item.Timing.Rest);
            Add(item.Title);
            Add(item.Problem);
            Blocks(item.Body.Blocks);
            Notes(item.Body);
            Add(item.Story);
            if (item.Beta is { } beta) Add($"Early access · {beta.When}. {Plain(beta.Note)}");
            Add(string.Join(" · ", item.Products.Prepend(edition.Themes.FirstOrDefault(t => t.Id == item.ThemeId)?.Name).Where(part => part is not null)));
            if (item.AskedFor is { } asked) Add(asked);
            if (item.Relevance.Length > 0) Add("For " + edition.Customer.ShortName);
            Add(item.Relevance);
        }

        if (section.Caveat is { } caveat) Add(caveat);
    }

    private void Add(Prose prose)
    {
        Number(prose);
        Blocks(prose.Blocks);
        Notes(prose);
    }

    private void Number(Prose prose) => _notes = prose.Notes.ToImmutableDictionary(note => note.Number, _ => ++_noteCount);

    private void Notes(Prose prose)
    {
        foreach (var note in prose.Notes) Blocks(note.Blocks);
    }

    private void Blocks(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading: Add(heading.Children); break;
                case Paragraph paragraph: Add(paragraph.Children); break;
                case ListBlock list: foreach (var entry in list.Entries) Blocks(entry.Blocks); break;
                case QuoteBlock quote: Blocks(quote.Blocks); break;
                case CodeBlock code: Add(code.Text.Replace('\n', ' ')); break;
                case CalloutBlock callout:
                    Add(callout.Kind.ToString());
                    Blocks(callout.Blocks);
                    break;
                case FigureBlock figure: Add(figure.Caption); break;
                case TableBlock table:
                    foreach (var column in table.Columns) Add(column.Head);
                    foreach (var cell in table.Rows.SelectMany(row => row.Cells)) Add(cell.Children);
                    break;
            }
        }
    }

    private void Add(ImmutableArray<Inline> inlines) => Add(Plain(inlines));

    private void Add(string text)
    {
        var words = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (words.Length > 0) _texts.Add(words.Replace('\u00A0', ' '));
    }

    private string Plain(ImmutableArray<Inline> inlines) => inlines.IsDefaultOrEmpty ? "" : string.Concat(inlines.Select(inline => inline switch
    {
        Words words => words.Text,
        CodeSpan code => code.Text,
        Vary vary => _copy.Word(vary),
        Strong strong => Plain(strong.Children),
        Emphasis emphasis => Plain(emphasis.Children),
        Link link => Plain(link.Children),
        NoteReference note => _notes[note.Number].ToString(CultureInfo.InvariantCulture),
        Picture picture => picture.Alt,
        _ => " ",
    }));
}
