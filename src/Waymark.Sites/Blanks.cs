using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Waymark.Handouts;
using Waymark.Handouts.Encoding;
using Waymark.Handouts.Text;
using Waymark.Layouts.Page;

namespace Waymark.Sites;

/// <summary>A place in the pages of an edition that each copy fills in.</summary>
internal abstract record Blank
{
    private Blank() { }

    public sealed record Name : Blank;

    public sealed record Notice : Blank;

    public sealed record Id : Blank;

    public sealed record IdInGroups : Blank;

    public sealed record Wording(Vary Vary) : Blank;

    /// <param name="Passage">Index in <see cref="Passages"/>.</param>
    /// <param name="Carrier">Index in the passage's <see cref="CarrierWords"/>.</param>
    public sealed record Move(int Passage, int Carrier) : Blank;

    /// <param name="Passage">Index in <see cref="Passages"/>.</param>
    /// <param name="End">Index in the passage's <see cref="SentenceEnds"/>.</param>
    public sealed record Unseen(int Passage, int End) : Blank;
}

/// <summary>
/// The voice of a site that is being made for all copies: wherever a copy speaks, a sign that stands for what it will say. Signs begin with a digest
/// of the edition, which no text of the edition can hold.
/// </summary>
internal sealed class Blanks
{
    private readonly List<Blank> _all = [];
    private readonly Dictionary<ImmutableArray<Inline>, int> _passages = [];
    private readonly SiteMarks _shape;

    /// <param name="shape">Marks of any copy: where it has some, all have.</param>
    public Blanks(Edition edition, SiteMarks shape, ImmutableArray<string> unsaid)
    {
        _shape = shape;
        Sign = Convert.ToHexStringLower(SHA256.HashData(EditionEncoding.Encode(edition)))[..24] + "z";
        if (!shape.Passages.IsEmpty)
            foreach (var passage in Passages.Of(edition)) _passages.TryAdd(passage, _passages.Count);
        if (_passages.Count != shape.Passages.Length) throw new ArgumentException($"Marks of {shape.Passages.Length} passages do not fit an edition of {_passages.Count}.", nameof(shape));
        Voice = new CopyVoice
        {
            Name = Mark(new Blank.Name()),
            Notice = Mark(new Blank.Notice()),
            Unsaid = unsaid,
            Id = Mark(new Blank.Id()),
            IdInGroups = Mark(new Blank.IdInGroups()),
            Word = vary => Mark(new Blank.Wording(vary)),
            Moves = MovesOf,
            Unseen = UnseenOf,
        };
    }

    /// <summary>What every sign begins with; a number and <c>z</c> follow.</summary>
    public string Sign { get; }

    public CopyVoice Voice { get; }

    public Blank this[int number] => _all[number];

    private ImmutableArray<string> MovesOf(ImmutableArray<Inline> passage) =>
        Marked(passage) is { } at ? [.. Enumerable.Range(0, _shape.Passages[at].Moves.Length).Select(carrier => Mark(new Blank.Move(at, carrier)))] : [];

    private ImmutableArray<string> UnseenOf(ImmutableArray<Inline> passage) =>
        Marked(passage) is { } at ? [.. Enumerable.Range(0, _shape.Passages[at].Unseen.Length).Select(end => Mark(new Blank.Unseen(at, end)))] : [];

    private int? Marked(ImmutableArray<Inline> passage) => !passage.IsDefaultOrEmpty && _passages.TryGetValue(passage, out var at) ? at : null;

    private string Mark(Blank blank)
    {
        _all.Add(blank);
        return string.Create(CultureInfo.InvariantCulture, $"{Sign}{_all.Count - 1}z");
    }
}
