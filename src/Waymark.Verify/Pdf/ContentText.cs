using System.Buffers;
using System.Collections.Frozen;
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
    private static readonly FrozenSet<string> s_operators =
        "b B b* B* BDC BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \" true false null"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly StringBuilder _text = new();
    private readonly ArrayBufferWriter<byte> _strings = new();
    private readonly List<PdfValue> _operands = [];
    private readonly Stack<(Placement Page, State State)> _saved = [];
    private Placement _page = Placement.Identity;
    private Placement _matrix = Placement.Identity;
    private Placement _line = Placement.Identity;
    private State _state = new(null, 1, 0, 0, 1, 0);
    private (double X, double Y, double Size)? _last;

    /// <summary>Font, size, character spacing, word spacing, horizontal scale, leading.</summary>
    private readonly record struct State(ShownFont? Font, double Size, double Character, double Word, double Scale, double Leading);

    /// <summary>False once a code was shown whose text is not known.</summary>
    public bool Readable { get; private set; } = true;

    /// <summary>Dictionaries and strings given to operators other than those that show text: replacement text, languages.</summary>
    public List<PdfValue> Properties { get; } = [];

    /// <summary>The bytes of all strings that were shown, a line for each time, and of inline images, whatever they mean in their fonts.</summary>
    public ReadOnlySpan<byte> Strings => _strings.WrittenSpan;

    /// <summary>Words that are no operators.</summary>
    public HashSet<string> Strange { get; } = new(StringComparer.Ordinal);

    public List<(int Offset, string Text)> Comments { get; private set; } = [];

    /// <summary>What stopped the reading, or null.</summary>
    public string? Damage { get; private set; }

    public string Read(ReadOnlyMemory<byte> content)
    {
        var lexer = new PdfLexer(content, references: false);
        Comments = lexer.Comments;
        try
        {
            while (lexer.Next() is { } token)
            {
                if (token is not PdfKeyword { Word: var word })
                {
                    // No operator takes that many; a stream of numbers alone would fill the memory.
                    if (_operands.Count < 1000) _operands.Add(token);
                    continue;
                }

                if (word == "BI") SkipImage(lexer, content);
                else if (s_operators.Contains(word)) Do(word);
                else Strange.Add(word);
                _operands.Clear();
            }
        }
        catch (PdfSyntaxException error)
        {
            Damage = error.Message;
        }

        return _text.ToString();
    }

    private void Do(string word)
    {
        switch (word)
        {
            case "q" when _saved.Count < ScanLimits.Nesting: _saved.Push((_page, _state)); break;
            case "Q" when _saved.TryPop(out var saved): (_page, _state) = saved; break;
            case "cm": _page = Matrix().Then(_page); break;
            case "BT": _matrix = _line = Placement.Identity; break;
            case "Tf" when _operands is [.., PdfName font, PdfNumber size]: _state = _state with { Font = fontOf(font.Name), Size = size.Value }; break;
            case "Tc": _state = _state with { Character = Number(0) }; break;
            case "Tw": _state = _state with { Word = Number(0) }; break;
            case "Tz": _state = _state with { Scale = Number(0) / 100 }; break;
            case "TL": _state = _state with { Leading = Number(0) }; break;
            case "Td": Move(Number(0), Number(1)); break;
            case "TD":
                _state = _state with { Leading = -Number(1) };
                Move(Number(0), Number(1));
                break;
            case "Tm": _matrix = _line = Matrix(); break;
            case "T*": Move(0, -_state.Leading); break;
            case "Tj": ShowAll(); break;
            case "TJ" when _operands is [.., PdfArray array]:
                foreach (var item in array.Items) ShowOrKern(item);
                _strings.Write("\n"u8);
                break;
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
                foreach (var operand in _operands)
                {
                    if (operand is not PdfNumber) Properties.Add(operand);
                }

                break;
        }
    }

    private void ShowAll()
    {
        foreach (var operand in _operands)
        {
            if (operand is PdfString shown) Show(shown.Bytes);
        }

        _strings.Write("\n"u8);
    }

    private void ShowOrKern(PdfValue item)
    {
        if (item is PdfString text) Show(text.Bytes);
        else if (item is PdfNumber kern) _matrix = _matrix.Moved(-kern.Value / 1000 * _state.Size * _state.Scale, 0);
    }

    private void Show(byte[] shown)
    {
        _strings.Write(shown);
        if (_state.Font is null)
        {
            Readable &= shown.Length == 0;
            return;
        }

        var text = new StringBuilder();
        Readable &= _state.Font.Show(shown, text, out var advance, out var codes, out var spaces);
        Join();
        _text.Append(text.Replace(WordReader.Boundary, ' '));
        var width = ((advance / 1000 * _state.Size) + (codes * _state.Character) + (spaces * _state.Word)) * _state.Scale;
        _matrix = _matrix.Moved(width, 0);
        var (x, y, size) = Here();
        _last = (x, y, size);
    }

    /// <summary>What stands between the last piece and this one.</summary>
    private void Join()
    {
        var (x, y, size) = Here();
        if (_last is not { } last) return;
        var unit = Math.Max(Math.Max(size, last.Size), 0.01);
        // Distance along and across the direction of writing.
        var at = _matrix.Then(_page);
        var length = Math.Max(Math.Sqrt((at.A * at.A) + (at.B * at.B)), 1e-9);
        double dx = x - last.X, dy = y - last.Y;
        var along = ((dx * at.A) + (dy * at.B)) / length / unit;
        var across = Math.Abs((dy * at.A) - (dx * at.B)) / length / unit;
        if (across > 0.7 || along is > 1.5 or < -1) _text.Append(WordReader.Boundary);
        else if (along > 0.12) _text.Append(' ');
    }

    private (double X, double Y, double Size) Here()
    {
        var at = _matrix.Then(_page);
        return (at.E, at.F, Math.Abs(_state.Size) * Math.Sqrt(Math.Abs((at.A * at.D) - (at.B * at.C))));
    }

    private void Move(double x, double y) => _matrix = _line = _line.Moved(x, y);

    private Placement Matrix() => new(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5));

    private double Number(int i) => i < _operands.Count && _operands[i] is PdfNumber number ? number.Value : 0;

    // An inline image: its data ends at EI between white space.
    private void SkipImage(PdfLexer lexer, ReadOnlyMemory<byte> content)
    {
        var span = content.Span;
        var from = lexer.Position;
        for (var i = lexer.Position; i + 3 < span.Length; i++)
        {
            if (!PdfLexer.IsSpace(span[i]) || span[i + 1] != 'E' || span[i + 2] != 'I' || !PdfLexer.IsSpace(span[i + 3])) continue;
            lexer.Position = i + 3;
            _strings.Write(span[from..i]);
            return;
        }

        lexer.Position = span.Length;
        _strings.Write(span[from..]);
    }
}
