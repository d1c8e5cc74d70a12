using System.Collections.Immutable;
using Waymark.Fonts;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Pages.Text;

namespace Waymark.Pdf.Tests;

/// <summary>
/// A page of lines as a layout could give it and stranger: slots of several words, lines filled to their edge, cells side by side on one baseline, raised and
/// coloured words, other faces and sizes in a line, artifacts between contents; and copies that move words, whole lines or nothing.
/// </summary>
#pragma warning disable RS0030 // A seed, so that a page that fails can be made again.
internal sealed class AnyPage(int seed)
{
    private static readonly string[] vocabulary =
        ["we", "move", "the", "exports", "quickly,", "AVATAR", "(beta)", "a", "long-winded", "Țară", "T", "To", "office", "ten", "of", "it", "and", "first", "€ 5", "\\"];

    private static readonly FaceRole[] faces = [FaceRole.Sans, FaceRole.Serif, FaceRole.SansSemibold, FaceRole.Mono];

    private readonly Random random = new(seed);
    private readonly Sheet sheet = new();
    private int slots;
    private ImmutableArray<(int Line, int Piece)> places;

    public (Page Page, PageDocument Document) Make()
    {
        var y = 60.0;
        var content = sheet.NewContent();
        for (var line = random.Next(1, 30); line > 0; line--)
        {
            if (random.Next(4) > 0)
                y += random.Next(10, 30) + (random.Next(100) / 100.0);
            if (random.Next(3) == 0)
                content = sheet.NewContent();
            Line(y, random.Next(12) == 0 ? null : content);
        }
        var page = sheet.Finish(1);
        places = [.. from line in page.Lines
                     from piece in Enumerable.Range(-1, line.Pieces.Length + 1)
                     where random.Next(piece < 0 ? 6 : 3) == 0
                     select (line.Id, piece)];
        if (random.Next(8) == 0)
            places = [];
        return (page, DocumentOf(page));
    }

    /// <summary>A copy that moves what all copies of the page move.</summary>
    public CopyLayer Copy(Page page) => Sample.Copy() with
    {
        Choices = [.. Enumerable.Range(0, slots).Select(slot => (byte)random.Next(page.Lines.SelectMany(line => line.Pieces).OfType<WordChoice>().Single(choice => choice.Slot == slot).Options.Length))],
        Nudges = [.. places.Select(place => new Nudge(place.Line, place.Piece, place.Piece < 0 ? Pt.Zero : By(0.25), place.Piece < 0 ? By(0.5) : place.Piece % 5 == 0 ? By(0.1) : Pt.Zero))],
    };

    public static PageDocument DocumentOf(Page page) => Sample.Document() with
    {
        Pages = [page],
        Bookmarks = [],
        Structure = new Element(Role.Document, [new Element(Role.Paragraph, [.. page.Lines.SelectMany(line => line.Pieces)
            .Select(piece => piece is WordChoice choice ? choice.Options[0][0].Content : ((Word)piece).Content)
            .OfType<int>().Distinct().Select(id => new Content(id))])]),
    };

    /// <summary>Pages of a typesetter stand on the grid of hundredths; every second one here does.</summary>
    private Pt Placed(Pt place) => seed % 2 == 0 ? place.OnGrid : place;

    private Pt By(double most) => random.Next(5) == 0 ? new Pt(random.Next(-300, 300) / 100.0) : new Pt(random.Next(2) == 0 ? most : -most);

    private void Line(double y, int? content)
    {
        var (x, pieces) = (50.0 + random.Next(3), new List<LinePiece>());
        var (face, size, colour) = (faces[random.Next(faces.Length)], 7 + random.Next(8) + (random.Next(3) * 0.35), random.Next(4) == 0 ? Sample.Accent : Sample.Ink);
        for (var count = random.Next(1, 14); count > 0; count--)
        {
            if (random.Next(9) == 0)
                (face, colour) = (faces[random.Next(faces.Length)], random.Next(2) == 0 ? Sample.Accent : Sample.Ink);
            if (content is not null && random.Next(7) == 0)
            {
                ImmutableArray<ImmutableArray<Word>> options = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Words(x, random.Next(1, 4)))];
                pieces.Add(new WordChoice(slots++, options, [.. options.Select(words => Placed(words[^1].X + words[^1].Width - words[0].X))]));
                x = After(options[0]);
                continue;
            }
            var word = Words(x, 1) is [var only] ? only with { Rise = new Pt(random.Next(15) == 0 ? 3 : 0), SpaceAfter = random.Next(9) > 0 } : throw new InvalidOperationException();
            pieces.Add(word);
            x = After([word]) + (random.Next(20) == 0 ? 12.34 : 0);
        }
        var line = sheet.Line(y, [.. pieces]);
        if (random.Next(4) == 0)
            sheet.Replace(line with { IsFilled = true });

        ImmutableArray<Word> Words(double from, int count) => [.. Sheet.Words(
            from, string.Join(' ', Enumerable.Range(0, count).Select(_ => vocabulary[random.Next(vocabulary.Length)].Replace(' ', '\u00A0'))), face, size, content, colour).Select(word => word with { X = Placed(word.X) })];

        double After(ImmutableArray<Word> words) => (words[^1].X + words[^1].Width).Value + (words[^1].SpaceAfter ? Sheet.Measure(" ", face, size) : 0);
    }
}
