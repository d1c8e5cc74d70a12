using System.Collections.Immutable;
using System.Text;
using Waymark.Fonts;
using Waymark.Pages.Geometry;
using Waymark.Typesetting.Type;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Typesetting.Paragraphs;

/// <summary>Cuts runs of text into atoms, and reports characters that no face can draw.</summary>
internal sealed class AtomBuilder(Press press)
{
    private readonly List<Atom> _atoms = [];
    private readonly List<Part> _parts = [];
    private readonly StringBuilder _letters = new();
    private (TypeStyle Style, int? Content, LinkReference? Link) _run;
    private Rune? _last;
    private Rune? _beforeLast;

    /// <summary>Adds text; white space in it, of any kind and length, is one space.</summary>
    public void Add(string text, in TypeStyle style, int? content, LinkReference? link, SourceSpan place)
    {
        if (press.Known is not { } known || content is not null)
        {
            AddLetters(text, style, content, link, place);
            return;
        }

        var voice = known.In(style);
        var start = 0;
        for (var space = text.IndexOf(' ', StringComparison.Ordinal); space >= 0; space = text.IndexOf(' ', start))
        {
            AddWord(text.AsSpan(start, space - start), voice, place);
            start = space + 1;
        }

        AddLetters(text.AsSpan(start), style, null, null, place);
    }

    /// <summary>Adds a word of a running line and the space after it, as another copy had them where there was one.</summary>
    private void AddWord(ReadOnlySpan<char> word, KnownWords.Voice voice, SourceSpan place)
    {
        var begins = _parts.Count == 0 && _letters.Length == 0 && word.Length > 0;
        if (begins && voice.Find(word) is { } kept)
        {
            _atoms.AddRange(kept.Atoms);
            (_run, _beforeLast, _last) = ((kept.Style, null, null), null, null);
            return;
        }

        var first = _atoms.Count;
        AddLetters(word, voice.Style, null, null, place);
        AddLetters(" ", voice.Style, null, null, place);
        if (begins && !press.Diagnostics.HasErrors && !press.HasRightToLeft) voice.Keep(word.ToString(), new([.. _atoms[first..]], _run.Style));
    }

    private void AddLetters(ReadOnlySpan<char> text, in TypeStyle style, int? content, LinkReference? link, SourceSpan place)
    {
        Change((style, content, link));
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && Steer((char)rune.Value)) continue;
            if (_last is { } last && BreakRules.MayBreakBetween(_beforeLast, last, rune)) EndAtom(Joint.Open);
            var face = press.FaceFor(rune, style.Face, place);
            if (face != _run.Style.Face) Change((style with { Face = face }, content, link));
            _letters.Append(units[..rune.EncodeToUtf16(units)]);
            (_beforeLast, _last) = (_last, rune);
        }
    }

    /// <summary>Adds a slot with all its wordings.</summary>
    public void AddChoice(int slot, ImmutableArray<string> options, in TypeStyle style, int? content, LinkReference? link, SourceSpan place)
    {
        var face = FaceOf(options, style.Face, place);
        if (face is null)
        {
            Add(options[0], style, content, link, place);
            return;
        }

        var set = style with { Face = face.Value };
        Change((set, content, link));
        EndRun();
        var words = ImmutableArray.CreateBuilder<ImmutableArray<string>>(options.Length);
        var widest = Pt.Zero;
        foreach (var option in options)
        {
            // A slot never breaks: what only hints at breaks is dropped.
            var letters = string.Concat(option.Where(c => c is not (BreakRules.SoftHyphen or BreakRules.ZeroWidthSpace) && !BreakRules.IsInvisible(c)));
            ImmutableArray<string> parts = [.. letters.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            words.Add(parts);
            widest = Pt.Max(widest, WidthOf(parts, set));
        }

        _parts.Add(new ChoicePart(slot, words.MoveToImmutable(), widest, set, content, link));
        (_beforeLast, _last) = (null, null);
        press.Slots.Add(slot);
    }

    /// <summary>The one face that sets all wordings of a slot; null where they need several, or are of letters that run from right to left.</summary>
    private FaceRole? FaceOf(ImmutableArray<string> options, FaceRole wanted, SourceSpan place)
    {
        FaceRole? face = null;
        foreach (var rune in options.SelectMany(option => option.EnumerateRunes()))
        {
            if (Rune.IsWhiteSpace(rune) || (rune.IsBmp && BreakRules.IsInvisible((char)rune.Value))) continue;
            var its = press.FaceFor(rune, wanted, place);
            if (Bidi.IsRightToLeft(rune) || (face ?? its) != its) return null;
            face = its;
        }

        return face ?? wanted;
    }

    /// <summary>Ends the line here.</summary>
    public void BreakLine() => EndAtom(Joint.Forced);

    /// <summary>All atoms; the last ends its line. Empty where there was nothing but space.</summary>
    public List<Atom> Finish()
    {
        EndAtom(Joint.Forced);
        if (_atoms.Count > 0 && _atoms[^1].After != Joint.Forced) _atoms[^1] = _atoms[^1] with { After = Joint.Forced, Space = Pt.Zero, Hyphen = Pt.Zero };
        return _atoms;
    }

    public Pt WidthOf(ImmutableArray<string> words, in TypeStyle style)
    {
        var width = press.Meter.SpaceIn(style) * Math.Max(0, words.Length - 1);
        foreach (var word in words) width += press.Meter.WidthOf(word, style);
        return width;
    }

    /// <summary>Acts on a character that is no letter: spaces, break hints, invisible marks.</summary>
    private bool Steer(char c)
    {
        switch (c)
        {
            case BreakRules.SoftHyphen:
                EndAtom(Joint.Hyphen);
                return true;
            case BreakRules.ZeroWidthSpace:
                EndAtom(Joint.Open);
                return true;
            case '\u00A0' or '\u202F' or '\u2007':
                return false;
            default:
                if (char.IsWhiteSpace(c)) EndAtom(Joint.Space);
                else if (!BreakRules.IsInvisible(c)) return false;
                return true;
        }
    }

    private void Change((TypeStyle Style, int? Content, LinkReference? Link) run)
    {
        if (_run == run) return;
        EndRun();
        _run = run;
    }

    private void EndRun()
    {
        if (_letters.Length == 0) return;
        var text = _letters.ToString();
        _letters.Clear();
        var start = 0;
        foreach (var end in WordDivisions.Of(text, _parts.Count == 0, _run.Style, press.Hyphenator))
        {
            AddPart(text[start..end]);
            _atoms.Add(new Atom([.. _parts], Joint.Hyphen) { Hyphen = HyphenWidth, Kern = KernAt(text, end) });
            _parts.Clear();
            start = end;
        }

        AddPart(text[start..]);
    }

    private Pt HyphenWidth => press.Meter.WidthOf(BreakRules.SoftHyphen.ToString(), _run.Style);

    private void AddPart(string text) => _parts.Add(new TextPart(text, press.Meter.WidthOf(text, _run.Style), _run.Style, _run.Content, _run.Link));

    /// <summary>Kerning between the two letters around a place of a text.</summary>
    private Pt KernAt(string text, int at) =>
        press.Meter.WidthOf(text[(at - 1)..(at + 1)], _run.Style) - press.Meter.WidthOf(text[(at - 1)..at], _run.Style) - press.Meter.WidthOf(text[at..(at + 1)], _run.Style);

    private void EndAtom(Joint joint)
    {
        EndRun();
        var space = joint == Joint.Space ? press.Meter.SpaceIn(_run.Style) : Pt.Zero;
        if (_parts.Count > 0)
        {
            var hyphen = joint == Joint.Hyphen ? HyphenWidth : Pt.Zero;
            _atoms.Add(new Atom([.. _parts], joint) { Space = space, Hyphen = hyphen });
            _parts.Clear();
        }
        else if (_atoms.Count > 0 && _atoms[^1].After != Joint.Forced && joint is (Joint.Space or Joint.Forced))
        {
            // A joint right after another: the stronger one stands.
            _atoms[^1] = _atoms[^1] with { After = joint, Space = space, Hyphen = Pt.Zero };
        }

        (_beforeLast, _last) = (null, null);
    }
}
