using System.Collections.Immutable;
using Waymark.Fonts;
using Waymark.Marks.Codes;
using Waymark.Marks.Identity;
using Waymark.Marks.Pictures;
using Waymark.Marks.Shifts;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Structure;
using Waymark.Pages.Text;

namespace Waymark.Marks.Tests.Pictures;

/// <summary>A page of text and pictures of its copies, without any other program.</summary>
internal static class DrawnPage
{
    public static readonly CopyKey Key = CopyKey.FromSecret(new byte[CopyKey.Length]);

    private const string Text =
        "Meters read the bill and lay it beside the readings for exactly the same days so that nobody compares numbers by hand any longer "
        + "Where the two differ by more than anyone tolerates the line is marked and the kind of difference is named beside it "
        + "Inspections begin with the camera because the photograph that matters is frequently missing when the form comes first "
        + "The application finds the asset by its label reads the gauge and suggests an entry which the inspector only corrects "
        + "Round dials digital readouts and sight glasses are recognised from one picture and shown inside it for anyone to check "
        + "A stain that was not there in March is difficult to miss once the previous photograph appears beside the newer one "
        + "Reports travel to the warehouse every night in an open format that the data team already knows how to query";

    /// <summary>Lines of seven words, set as the typesetter sets them.</summary>
    public static PageDocument Document { get; } = new()
    {
        Title = "Title", Language = "en", Size = new Size(new Pt(400), new Pt(340)), TextArea = default,
        Pages = [new Page { Under = [], Over = [], Lines = [.. Text.Split(' ').Chunk(7).Select(LineOf)], Folio = [], Links = [] }],
        Structure = new Element(Role.Document, []), Bookmarks = [], Images = [], Slots = [],
    };

    /// <summary>The same lines as a slide's, some of them of one word.</summary>
    public static PageDocument Slide { get; } = Document with
    {
        Movement = Movement.Slides,
        Pages = [Document.Pages[0] with { Lines = [.. Document.Pages[0].Lines.Select((line, i) => i % 4 == 2 ? line with { Pieces = [line.Pieces.MaxBy(piece => ((Word)piece).Text.Length)!] } : line)] }],
    };

    /// <summary>The same lines as a brief has them since output format 5.</summary>
    public static PageDocument Brief { get; } = Document with { Movement = Movement.Brief, Pages = [Document.Pages[0] with { Lines = [.. Document.Pages[0].Lines.Select((line, i) => line with { IsInterior = i % 5 is 1 or 2 or 3 })] }] };

    /// <summary>A brief of two pages: the second has the words of the first from the last to the first.</summary>
    public static PageDocument TwoPages { get; } = Brief with { Pages = [Brief.Pages[0], Brief.Pages[0] with { Lines = [.. Text.Split(' ').Reverse().Chunk(7).Select((words, i) => LineOf(words, i) with { Id = 100 + i })] }] };

    /// <summary>The page of one copy as a screen shows it, under a map from its points to pixels.</summary>
    /// <param name="onRows">Whether letters are set on whole rows of pixels, as most programs do.</param>
    /// <param name="page">Index of the page.</param>
    public static LeakedPicture Show(string copy, double pixelsAPoint, double degrees = 0, int noise = 0, PageDocument? document = null, bool onRows = false, int page = 0)
    {
        const int Finer = 3;
        document ??= Document;
        var density = pixelsAPoint * Finer;
        var ink = new InkRaster((int)(document.Size.Width.Value * density), (int)(document.Size.Height.Value * density));
        var layer = new CopyLayer { Facts = new CopyFacts("", "", default, ""), Header = [], Footer = [], Watermark = new([], default), Choices = [], Nudges = Positions.Of(document, Key).NudgesOf(new CodeWord(Key, copy)) };
        var words = new List<PictureWord>();
        foreach (var set in document.Pages[page].Lines.SelectMany(line => CopyText.WordsOf(line, layer)))
        {
            var baseline = onRows ? Math.Floor((set.Baseline.Value * pixelsAPoint) + 0.3) / pixelsAPoint : set.Baseline.Value;
            WordInk.Draw(ink, set.Word, set.X.Value, baseline, density);
            // As coarse as a reading program's boxes.
            words.Add(new PictureWord(set.Word.Text, Math.Round((set.X.Value + (set.Word.Width.Value / 2)) * pixelsAPoint), Math.Round((set.Baseline.Value - 3) * pixelsAPoint)));
        }

        var fine = ink.Finish();
        var (width, height) = (fine.Width / Finer, fine.Height / Finer);
        var pixels = new byte[width * height];
        var random = new Random(copy.Length);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var covered = 0f;
                for (var j = 0; j < Finer; j++) for (var i = 0; i < Finer; i++) covered += fine[(x * Finer) + i, (y * Finer) + j] / (Finer * Finer);
                pixels[(y * width) + x] = (byte)Math.Clamp(230 - (covered * 200) + (noise * ((2 * random.NextDouble()) - 1)), 0, 255);
            }
        }

        var picture = new GreyPicture(width, height, pixels);
        return degrees == 0 ? new LeakedPicture(picture, [.. words]) : Turned(picture, words, degrees);
    }

    private static LeakedPicture Turned(GreyPicture picture, List<PictureWord> words, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var side = picture.Width + picture.Height;
        return new LeakedPicture(
            picture.Resampled(side, side, (x, y) => Back(x - (side / 2.0), y - (side / 2.0))),
            [.. words.Select(word => Forth(word.CentreX - (picture.Width / 2.0), word.CentreY - (picture.Height / 2.0)) is var (x, y) ? new PictureWord(word.Text, x, y) : default)]);

        (double X, double Y) Forth(double x, double y) => ((x * cos) - (y * sin) + (side / 2.0), (x * sin) + (y * cos) + (side / 2.0));

        (double X, double Y) Back(double x, double y) => ((x * cos) + (y * sin) + (picture.Width / 2.0), (-x * sin) + (y * cos) + (picture.Height / 2.0));
    }

    private static TextLine LineOf(string[] words, int number)
    {
        var face = HouseFonts.Get(FaceRole.Sans);
        var pieces = ImmutableArray.CreateBuilder<LinePiece>();
        var x = 40.0;
        foreach (var text in words)
        {
            var glyphs = text.EnumerateRunes().Select(rune => face.TryGetGlyph(rune, out var glyph) ? glyph : default).ToArray();
            var units = glyphs.Sum(face.AdvanceOf) + glyphs.Zip(glyphs.Skip(1), face.KerningBetween).Sum();
            var width = Math.Round(10.0 * units / face.UnitsPerEm, 2);
            pieces.Add(new Word(text, FaceRole.Sans, new Pt(10), new Pt(x), new Pt(width), default) { Content = 0, SpaceAfter = true });
            x = Math.Round(x + width + 2.4, 2);
        }

        return new TextLine(number, new Pt(40 + (14 * number)), pieces.ToImmutable());
    }
}
