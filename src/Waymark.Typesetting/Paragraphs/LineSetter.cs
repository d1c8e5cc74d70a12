using System.Collections.Immutable;
using System.Diagnostics;
using Waymark.Pages.Geometry;
using Waymark.Pages.Text;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Paragraphs;

internal enum Alignment { Start, Center, End }

/// <summary>Where a paragraph stands across the page, and how its lines end.</summary>
internal readonly record struct Measure(Pt X, Pt Width)
{
    public Alignment Alignment { get; init; }

    public Raggedness Raggedness { get; init; }

    public Pt Right => X + Width;
}

/// <summary>Sets atoms as lines.</summary>
internal sealed class LineSetter(Press press)
{
    /// <summary>Kept free at the end of every line: joining runs can widen them by their kerning.</summary>
    private static readonly Pt Slack = new(0.3);

    /// <param name="style">Of the paragraph: its leading is the distance of the lines, whatever stands in them.</param>
    public List<DraftLine> Set(List<Atom> atoms, Measure measure, in TypeStyle style)
    {
        var room = measure.Width - Slack;
        var turns = press.TurnsOver is not null;
        if (press.HasRightToLeft || turns)
        {
            // A line that begins at the right ends where its longest wording would reach out of the column.
            if (turns && atoms.Exists(atom => atom.HasSlot)) atoms = SettledSlots.In(atoms, press);
            (atoms, var level) = AtomLevels.Resolve(atoms, press.Meter, turns);
            if (atoms.Exists(atom => atom.Parts.Any(part => part.Level > 0)) && atoms.Exists(atom => atom.HasSlot))
                (atoms, level) = AtomLevels.Resolve(SettledSlots.In(atoms, press), press.Meter, turns);
            if (level == 1 && !turns) measure = measure with { Alignment = Opposite(measure.Alignment) };
        }

        atoms = Overlong.Cut(atoms, room, press.Meter);
        var ends = LineBreaker.Break(atoms, room, measure.Raggedness);
        var lines = new List<DraftLine>(ends.Count);
        var baseline = Meter.BaselineIn(style);
        for (var index = 0; index < ends.Count; index++)
        {
            var start = index == 0 ? 0 : ends[index - 1];
            var line = SetLine(atoms, start, ends[index], measure);
            lines.Add(line with { Baseline = baseline + (style.Leading * index), IsInner = index > 0 && index < ends.Count - 1 });
        }

        return lines;
    }

    /// <summary>Where a paragraph begins that runs from right to left, on a page that does not.</summary>
    private static Alignment Opposite(Alignment alignment) => alignment switch
    {
        Alignment.Start => Alignment.End,
        Alignment.End => Alignment.Start,
        _ => alignment,
    };

    private DraftLine SetLine(List<Atom> atoms, int start, int end, Measure measure)
    {
        var runs = RunsOf(atoms, start, end);
        var natural = WidthOf(runs);
        var isJustified = measure.Raggedness == Raggedness.Justified;
        if (isJustified) Justify(runs, natural, measure.Width, atoms[end - 1].After == Joint.Forced);
        var width = isJustified ? WidthOf(runs) : natural;
        var x = measure.Alignment switch
        {
            Alignment.Start => measure.X,
            Alignment.Center => measure.X + ((measure.Width - width) / 2),
            _ => measure.Right - width,
        };
        var pieces = ImmutableArray.CreateBuilder<LinePiece>(runs.Count);
        var links = ImmutableArray.CreateBuilder<DraftLink>();
        var places = PlacesOf(runs, press.LeftOf(x, width));
        for (var index = 0; index < runs.Count; index++)
        {
            var run = runs[index];
            pieces.Add(PieceOf(run, places[index]));
            if (run.Part is { Link: { } link, Content: { } content }) AddLink(links, new(link, content, index, index, TextOf(run)));
        }

        return new DraftLine(Pt.Zero, pieces.MoveToImmutable(), runs[0].Part.Content ?? press.Tags.Last)
        {
            Links = links.ToImmutable(),
            IsFilled = isJustified && width != natural && runs.Exists(run => run.Part is ChoicePart),
        };
    }

    /// <summary>Where each run begins, from the left edge: runs and the spaces before them, laid out by their directions.</summary>
    private Pt[] PlacesOf(List<LineRun> runs, Pt x)
    {
        var places = new Pt[runs.Count];
        if (runs.TrueForAll(run => run.Part.Level == 0))
        {
            for (var index = 0; index < runs.Count; index++)
            {
                x += runs[index].Gap;
                places[index] = x;
                x += AdvanceOf(runs[index].Part);
            }

            return places;
        }

        // Item 2i is the space before run i, item 2i + 1 the run.
        foreach (var item in Bidi.VisualOrder([.. runs.SelectMany(run => new[] { run.GapLevel, run.Part.Level })]))
        {
            var run = runs[item / 2];
            if (item % 2 == 1) places[item / 2] = x;
            x += item % 2 == 1 ? AdvanceOf(run.Part) : run.Gap;
        }

        return places;
    }

    private Pt WidthOf(List<LineRun> runs) => runs.Aggregate(Pt.Zero, (sum, run) => sum + run.Gap + AdvanceOf(run.Part));

    /// <summary>Makes the spaces of a line fill the measure.</summary>
    private static void Justify(List<LineRun> runs, Pt width, Pt measure, bool isLast)
    {
        var spaces = runs.Aggregate(Pt.Zero, (sum, run) => sum + run.Gap);
        var gain = Justification.GainOf(width, spaces, measure, isLast);
        for (var index = 0; index < runs.Count; index++) runs[index] = runs[index] with { Gap = runs[index].Gap * (1 + gain) };
    }

    /// <summary>The parts of a line, letters of one style joined again where no break came between them.</summary>
    private List<LineRun> RunsOf(List<Atom> atoms, int start, int end)
    {
        var runs = new List<LineRun>();
        for (var index = start; index < end; index++)
        {
            var atom = atoms[index];
            var gap = index == start ? Pt.Zero : atoms[index - 1].Space;
            var gapLevel = index == start ? (byte)0 : atoms[index - 1].SpaceLevel;
            foreach (var part in atom.Parts)
            {
                if (gap == Pt.Zero && runs.Count > 0 && runs[^1] is { Part: TextPart before } && part is TextPart text && Joins(before, text))
                    runs[^1] = runs[^1] with { Part = Joined(before, before.Text + text.Text) };
                else
                    runs.Add(new(part, gap, SpaceAfter: false) { GapLevel = gap == Pt.Zero ? part.Level : gapLevel });
                gap = Pt.Zero;
            }

            if (index == end - 1 && atom.After == Joint.Hyphen && runs[^1].Part is TextPart last)
                runs[^1] = runs[^1] with { Part = Joined(last, last.Text + BreakRules.SoftHyphen) };
            runs[^1] = runs[^1] with { SpaceAfter = atom.After is Joint.Space or Joint.Forced };
        }

        return runs;
    }

    private static bool Joins(TextPart left, TextPart right) => left.Style == right.Style && left.Content == right.Content && left.Link == right.Link && left.Level == right.Level;

    private TextPart Joined(TextPart part, string text) => part with { Text = text, Width = press.Meter.WidthOf(text, part.Style) };

    /// <summary>How far a part takes the line in a copy that has option 0 everywhere.</summary>
    private Pt AdvanceOf(Part part) => part is ChoicePart choice ? AdvanceOf(choice, 0) : part.Width;

    private Pt AdvanceOf(ChoicePart choice, int option)
    {
        var words = choice.Options[option];
        var width = press.Meter.SpaceIn(choice.Style) * (words.Length - 1);
        foreach (var word in words) width += press.Meter.WidthOf(word, choice.Style);
        return width;
    }

    private LinePiece PieceOf(LineRun run, Pt x) => run.Part switch
    {
        TextPart text => WordOf(text.Text, text, x, text.Width, run.SpaceAfter),
        ChoicePart choice => ChoiceOf(choice, x, run.SpaceAfter),
        _ => throw new UnreachableException("A part is text or a choice."),
    };

    private static Word WordOf(string text, Part part, Pt x, Pt width, bool spaceAfter) =>
        new(text, part.Style.Face, part.Style.Size.OnGrid, x.OnGrid, width.OnGrid, part.Style.Ink)
        {
            Content = part.Content,
            SpaceAfter = spaceAfter,
            Rise = part.Style.Rise.OnGrid,
            IsRightToLeft = part.Level % 2 == 1,
        };

    private WordChoice ChoiceOf(ChoicePart choice, Pt x, bool spaceAfter)
    {
        var options = ImmutableArray.CreateBuilder<ImmutableArray<Word>>(choice.Options.Length);
        var advances = ImmutableArray.CreateBuilder<Pt>(choice.Options.Length);
        var space = press.Meter.SpaceIn(choice.Style);
        for (var option = 0; option < choice.Options.Length; option++)
        {
            var words = choice.Options[option];
            var set = ImmutableArray.CreateBuilder<Word>(words.Length);
            var at = x;
            for (var index = 0; index < words.Length; index++)
            {
                var width = press.Meter.WidthOf(words[index], choice.Style);
                set.Add(WordOf(words[index], choice, at, width, index < words.Length - 1 || spaceAfter));
                at += width + space;
            }

            options.Add(set.MoveToImmutable());
            advances.Add(AdvanceOf(choice, option).OnGrid);
        }

        return new(choice.Slot, options.MoveToImmutable(), advances.MoveToImmutable());
    }

    private static void AddLink(ImmutableArray<DraftLink>.Builder links, DraftLink link)
    {
        if (links.Count > 0 && links[^1] is var before && before.To == link.To && before.Content == link.Content && before.Last == link.First - 1)
            links[^1] = before with { Last = link.Last, Words = before.Words + link.Words };
        else
            links.Add(link);
    }

    private static string TextOf(LineRun run) =>
        (run.Part is ChoicePart choice ? string.Join(' ', choice.Options[0]) : ((TextPart)run.Part).Text.TrimEnd(BreakRules.SoftHyphen)) + (run.SpaceAfter ? " " : "");

    /// <param name="Gap">Space before the part.</param>
    private sealed record LineRun(Part Part, Pt Gap, bool SpaceAfter)
    {
        public byte GapLevel { get; init; }
    }
}
