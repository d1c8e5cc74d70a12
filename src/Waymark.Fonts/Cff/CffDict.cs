using Waymark.Fonts.Tables;

namespace Waymark.Fonts.Cff;

/// <summary>A DICT of a CFF table: operators with their numbers (Technical Note 5176, section 4).</summary>
internal sealed class CffDict
{
    public const int CharStrings = 17;
    public const int Private = 18;
    public const int Subrs = 19;
    public const int DefaultWidth = 20;
    public const int NominalWidth = 21;
    public const int CharstringType = Escape + 6;
    public const int FontDicts = Escape + 36;
    public const int FontDictSelect = Escape + 37;
    private const int Escape = 0x0C00;
    private const int MostOperands = 48;

    private readonly Dictionary<int, double[]> entries = [];

    public static CffDict Read(TableView bytes)
    {
        var dict = new CffDict();
        var operands = new List<double>();
        var at = 0;
        while (at < bytes.Length)
        {
            int first = bytes.U8(at++);
            if (first <= 21)
            {
                var name = first == 12 ? Escape + bytes.U8(at++) : first;
                dict.entries[name] = [.. operands];
                operands.Clear();
                continue;
            }
            if (operands.Count == MostOperands)
                throw bytes.Broken("an operator of a dictionary has more than 48 numbers");
            operands.Add(Number(bytes, first, ref at));
        }
        return dict;
    }

    public bool Has(int name) => entries.ContainsKey(name);

    /// <summary>One number of an operator, as a whole one; <paramref name="otherwise"/> where the operator is not there.</summary>
    public int Whole(int name, int operand = 0, int otherwise = 0) =>
        entries.TryGetValue(name, out var values) && operand < values.Length && Math.Abs(values[operand]) <= int.MaxValue ? (int)values[operand] : otherwise;

    private static double Number(TableView bytes, int first, ref int at)
    {
        switch (first)
        {
            case 28:
                at += 2;
                return bytes.I16(at - 2);
            case 29:
                at += 4;
                return (int)bytes.U32(at - 4);
            case 30:
                while ((bytes.U8(at) & 0x0F) != 0x0F && bytes.U8(at) >> 4 != 0x0F) // a real ends with the nibble F; none that is read here is one
                    at++;
                at++;
                return 0;
            case >= 32 and <= 246:
                return first - 139;
            case >= 247 and <= 250:
                return ((first - 247) * 256) + bytes.U8(at++) + 108;
            case >= 251 and <= 254:
                return (-(first - 251) * 256) - bytes.U8(at++) - 108;
            default:
                throw bytes.Broken($"a dictionary has the byte {first}, which begins no number");
        }
    }
}
