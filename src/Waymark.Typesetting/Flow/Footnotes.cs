using System.Collections.Immutable;
using System.Globalization;
using Waymark.Handouts.Text;
using Waymark.Pages.Geometry;

namespace Waymark.Typesetting.Flow;

/// <summary>A footnote, set, to stand at the foot of the page of its first reference.</summary>
internal sealed record FootnoteText(int Number, ImmutableArray<Strip> Strips)
{
    public Pt Height { get; } = Strips.Aggregate(Pt.Zero, (sum, strip) => sum + strip.Before + strip.Height);
}

/// <summary>Numbers the footnotes of a document in one sequence, whatever number they have in their own text.</summary>
internal sealed class Footnotes
{
    private readonly HashSet<int> _placed = [];
    private ImmutableDictionary<int, int> _numbers = ImmutableDictionary<int, int>.Empty;
    private int _count;

    /// <summary>Footnotes that are set, by their number in the document.</summary>
    public Dictionary<int, FootnoteText> Texts { get; } = [];

    /// <summary>Name of the place where a footnote stands.</summary>
    public static string AnchorOf(int number) => "note:" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Begins a text with notes of its own.</summary>
    public void Begin(ImmutableArray<Footnote> notes) =>
        _numbers = notes.ToImmutableDictionary(note => note.Number, _ => ++_count);

    /// <summary>A note's number in the document, by its number in the text that is set now.</summary>
    public int? NumberOf(int local) => _numbers.TryGetValue(local, out var number) ? number : null;

    /// <summary>Gives each strip the notes that its lines are the first to refer to.</summary>
    public void AttachTo(IEnumerable<Strip> strips)
    {
        foreach (var strip in strips)
        foreach (var link in strip.Lines.SelectMany(line => line.Links))
        {
            if (link.To.ItemId is not { } anchor || !anchor.StartsWith("note:", StringComparison.Ordinal)) continue;
            var number = int.Parse(anchor.AsSpan("note:".Length), CultureInfo.InvariantCulture);
            if (Texts.TryGetValue(number, out var text) && _placed.Add(number)) strip.Notes.Add(text);
        }
    }
}
