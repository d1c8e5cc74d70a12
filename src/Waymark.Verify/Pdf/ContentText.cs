using System.Buffers;
using System.Text;
using Waymark.Verify.Words;

namespace Waymark.Verify.Pdf;

/// <summary>
/// Reads the text that a content stream shows (ISO 32000-2, clause 9). Pieces on one line are joined as their positions say, so
/// that a word shown letter by letter is one word; a new line or a wide gap is a boundary. Colour, clipping and what is drawn over
/// it later play no part: text that cannot be seen is in the file.
/// </summary>
internal sealed class ContentText(Func<string, ShownFont?> fontOf)
{
    private readonly StringBuilder _text = new();
    private readonly ArrayBufferWriter<byte> _strings = new();
    private readonly Stack<(Placement Page, State State)> _saved = [];
    private ContentLexer _lexer = new(default);
    private Placement _page = Placement.Identity;
    private Placement _matrix = Placement.Identity;
    private Placement _line = Placement.Identity;
    private State _state = new(null, 1, 0, 0, 1, 0);
    private (double X, double Y, double Size)? _last;

    // Where the next piece stands on the page, while nothing but showing text has moved it: the matrix on the page, its scale, its length along the line.
    private Placement _here;
    private double _scale;
    private double _length;
    private bool _isPlaced;
    private bool _drawsOnly = true;

    /// <summary>Font, size, character spacing, word spacing, horizontal scale, leading.</summary>
    private readonly record struct State(ShownFont? Font, double Size, double Character, double Word, double Scale, double Leading);

    /// <summary>False once a code was shown whose text is not known.</summary>
    public bool Readable { get; private set; } = true;

    /// <summary>Whether it showed no text and left everything as it found it.</summary>
    public bool IsDrawing => _drawsOnly && Damage is null && Strange.Count == 0 && _saved.Count == 0;

    /// <summary>Dictionaries and strings given to operators other than those that show text: replacement text, languages.</summary>
    public List<PdfValue> Properties { get; } = [];

    /// <summary>The bytes of all strings that were shown, a line for each time, and of inline images, whatever they mean in their fonts.</summary>
    public ReadOnlySpan<byte> Strings => _strings.WrittenSpan;

    /// <summary>Words that are no operators.</summary>
    public HashSet<string> Strange { get; } = new(StringComparer.Ordinal);

    public List<(int Offset, string Text)> Comments => _lexer.Comments;

    /// <summary>What stopped the reading, or null.</summary>
    public string? Damage { get; private set; }

    public string Read(ReadOnlyMemory<byte> content)
    {
        _lexer = new ContentLexer(content);
        try
        {
            while (_lexer.Next() is { } next)
            {
                _drawsOnly &= next.Draws;
                if (!next.IsKnown) Strange.Add(next.Word);
                else if (next.Word == "BI") SkipImage(content);
                else Do(next.Word);
            }
        }
        catch (PdfSyntaxException error)
        {
            Damage = error.Message;
        }

        // What is left would be the operands of whatever follows.
        _drawsOnly &= _lexer.Operands.IsEmpty;
        return _text.ToString();
    }

    private void Do(string word)
    {
        var operands = _lexer.Operands;
        switch (word)
        {
            case "q" when _saved.Count < ScanLimits.Nesting: _saved.Push((_page, _state)); break;
            case "Q":
                if (_saved.TryPop(out var saved)) (_page, _state) = saved;
                else _drawsOnly = false;
                _isPlaced = false;
                break;
            case "cm": (_page, _isPlaced) = (Matrix().Then(_page), false); break;
            case "BT": Place(Placement.Identity); break;
            case "Tf" when operands is [.., { Value: PdfName font }, { Kind: ContentKind.Number, Number: var size }]: _state = _state with { Font = fontOf(font.Name), Size = size }; break;
            case "Tc": _state = _state with { Character = Number(0) }; break;
            case "Tw": _state = _state with { Word = Number(0) }; break;
            case "Tz": _state = _state with { Scale = Number(0) / 100 }; break;
            case "TL": _state = _state with { Leading = Number(0) }; break;
            case "Td": Move(Number(0), Number(1)); break;
            case "TD":
                _state = _state with { Leading = -Number(1) };
                Move(Number(0), Number(1));
                break;
            case "Tm": Place(Matrix()); break;
            case "T*": Move(0, -_state.Leading); break;
            case "Tj": ShowAll(); break;
            case "TJ" when operands is [.., { Kind: ContentKind.Close }]: ShowArray(operands); break;
            case "'":
                Move(0, -_state.Leading);
                ShowAll();
                break;
            case "\"":
                _state = _state with { Word = Number(0), Character = Number(1) };
                Move(0, -_state.Leading);
                ShowAll();
                break;
            default:
                foreach (var operand in operands)
                {
                    if (operand.Value is { } value) Properties.Add(value);
                    else if (operand.Kind == ContentKind.Text) Properties.Add(new PdfString(_lexer.Bytes(operand).ToArray()));
                }

                break;
        }
    }

    private void ShowAll()
    {
        foreach (var operand in _lexer.Operands)
        {
            if (operand.Kind == ContentKind.Text) Show(_lexer.Bytes(operand));
        }

        _strings.Write("\n"u8);
    }

    /// <summary>The last array of the operands: strings, and numbers that move what follows them.</summary>
    private void ShowArray(ReadOnlySpan<ContentToken> operands)
    {
        var open = operands.Length - 1;
        while (operands[open].Kind != ContentKind.Open) open--;
        foreach (var item in operands[open..])
        {
            if (item.Kind == ContentKind.Text) Show(_lexer.Bytes(item));
            else if (item.Kind == ContentKind.Number) Advance(-item.Number / 1000 * _state.Size * _state.Scale);
        }

        _strings.Write("\n"u8);
    }

    private void Show(ReadOnlySpan<byte> shown)
    {
        _strings.Write(shown);
        if (_state.Font is null)
        {
            Readable &= shown.IsEmpty;
            return;
        }

        Settle();
        var size = Math.Abs(_state.Size) * _scale;
        Join(size);
        Readable &= _state.Font.Show(shown, _text, out var advance, out var codes, out var spaces);
        Advance(((advance / 1000 * _state.Size) + (codes * _state.Character) + (spaces * _state.Word)) * _state.Scale);
        _last = (_here.E, _here.F, size);
    }

    /// <summary>What stands between the last piece and this one.</summary>
    private void Join(double size)
    {
        if (_last is not { } last) return;
        var unit = Math.Max(Math.Max(size, last.Size), 0.01);
        // Distance along and across the direction of writing.
        double dx = _here.E - last.X, dy = _here.F - last.Y;
        var along = ((dx * _here.A) + (dy * _here.B)) / _length / unit;
        var across = Math.Abs((dy * _here.A) - (dx * _here.B)) / _length / unit;
        if (across > 0.7 || along is > 1.5 or < -1) _text.Append(WordReader.Boundary);
        else if (along > 0.12) _text.Append(' ');
    }

    /// <summary>Works out where text stands on the page, unless only showing text has moved it since.</summary>
    private void Settle()
    {
        if (_isPlaced) return;
        _here = _matrix.Then(_page);
        _scale = Math.Sqrt(Math.Abs((_here.A * _here.D) - (_here.B * _here.C)));
        _length = Math.Max(Math.Sqrt((_here.A * _here.A) + (_here.B * _here.B)), 1e-9);
        _isPlaced = true;
    }

    private void Advance(double x)
    {
        _matrix = _matrix.Moved(x, 0);
        if (_isPlaced) _here = _here.Moved(x, 0);
    }

    private void Move(double x, double y) => Place(_line.Moved(x, y));

    private void Place(Placement line)
    {
        _matrix = _line = line;
        _isPlaced = false;
    }

    private Placement Matrix() => new(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5));

    private double Number(int i) => i < _lexer.Operands.Length ? _lexer.Operands[i].Number : 0;

    // An inline image: its data ends at EI between white space.
    private void SkipImage(ReadOnlyMemory<byte> content)
    {
        var span = content.Span;
        var from = _lexer.Position;
        for (var i = from; i + 3 < span.Length; i++)
        {
            if (!PdfLexer.IsSpace(span[i]) || span[i + 1] != 'E' || span[i + 2] != 'I' || !PdfLexer.IsSpace(span[i + 3])) continue;
            _lexer.Position = i + 3;
            _strings.Write(span[from..i]);
            return;
        }

        _lexer.Position = span.Length;
        _strings.Write(span[from..]);
    }
}
