using System.Collections.Immutable;
using System.Text;
using Waymark.Fonts;
using Waymark.Pages;
using Waymark.Pages.Geometry;
using Waymark.Pages.Graphics;
using Waymark.Pages.Structure;
using Waymark.Pages.Text;

namespace Waymark.Pdf.Tests;

/// <summary>Lays out pages for tests: words one after the other on lines, no breaking.</summary>
internal sealed class Sheet
{
    private readonly List<TextLine> lines = [];
    private int nextLine;
    private int nextContent;

    public List<Graphic> Under { get; } = [];

    public List<Graphic> Over { get; } = [];

    public List<LinkArea> Links { get; } = [];

    public IReadOnlyList<TextLine> Lines => lines;

    public int NewContent() => nextContent++;

    /// <summary>Adds a line of words that all belong to one piece of content.</summary>
    public TextLine Line(double x, double y, string text, int? content, FaceRole face = FaceRole.Sans, double size = 10, Colour colour = default)
    {
        var line = new TextLine(nextLine++, new Pt(y), [.. Words(x, text, face, size, content, colour)]);
        lines.Add(line);
        return line;
    }

    public TextLine Line(double y, params ReadOnlySpan<LinePiece> pieces)
    {
        var line = new TextLine(nextLine++, new Pt(y), [.. pieces]);
        lines.Add(line);
        return line;
    }

    /// <summary>Puts a line in the place of the last one.</summary>
    public void Replace(TextLine line) => lines[^1] = line;

    public Page Finish(int number)
    {
        var folio = new TextLine(10_000 + number, new Pt(820), [.. Words(500, $"Page {number}", FaceRole.Sans, 8, null, default)]);
        var page = new Page { Under = [.. Under], Over = [.. Over], Lines = [.. lines], Folio = [folio], Links = [.. Links] };
        lines.Clear();
        Under.Clear();
        Over.Clear();
        Links.Clear();
        return page;
    }

    public static IEnumerable<Word> Words(double x, string text, FaceRole face, double size, int? content, Colour colour)
    {
        foreach (var word in text.Split(' '))
        {
            var width = Measure(word, face, size);
            yield return new Word(word, face, new Pt(size), new Pt(x).OnGrid, new Pt(width), colour) { Content = content, SpaceAfter = true };
            x += width + Measure(" ", face, size);
        }
    }

    public static double Measure(string text, FaceRole role, double size)
    {
        var face = HouseFonts.Get(role);
        var (sum, before) = (0, default(GlyphId));
        foreach (var character in text.EnumerateRunes())
        {
            face.TryGetGlyph(character, out var glyph);
            sum += face.AdvanceOf(glyph) + (before == default ? 0 : face.KerningBetween(before, glyph));
            before = glyph;
        }
        return sum * size / face.UnitsPerEm;
    }

    /// <summary>Words as shapes along a diagonal, as watermarks are.</summary>
    public static Lettering Diagonal(string text, double size)
    {
        var face = HouseFonts.Get(FaceRole.SansSemibold);
        var letters = ImmutableArray.CreateBuilder<Letter>();
        double x = 0;
        foreach (var character in text.EnumerateRunes())
        {
            face.TryGetGlyph(character, out var glyph);
            var steps = ImmutableArray.CreateBuilder<PathStep>();
            foreach (var contour in face.OutlineOf(glyph).Contours)
            {
                steps.Add(new PathStep(Verb.Move, At(contour.Start)));
                foreach (var segment in contour.Segments)
                {
                    steps.Add(segment.IsCurve
                        ? new PathStep(Verb.Curve, At(segment.End), At(segment.Control1), At(segment.Control2))
                        : new PathStep(Verb.Line, At(segment.End)));
                }
                steps.Add(new PathStep(Verb.Close, default));
            }
            if (steps.Count > 0)
                letters.Add(new Letter(new Outline(steps.ToImmutable()), new Pt(x)));
            x += face.AdvanceOf(glyph);
        }
        return new Lettering(
            letters.ToImmutable(), Transform.Scaling(size / 1000, size / 1000).Then(Transform.Rotation(-40)).Then(Transform.Translation(new Pt(120), new Pt(640))));

        static Point At(Waymark.Fonts.Outlines.OutlinePoint point) => new(new Pt(point.X), new Pt(-point.Y));
    }
}
