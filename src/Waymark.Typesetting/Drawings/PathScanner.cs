using System.Globalization;

namespace Waymark.Typesetting.Drawings;

/// <summary>Splits path data into commands and numbers: "M.5-3" is three tokens.</summary>
internal sealed class PathScanner(string data)
{
    private int _at;

    public bool IsAtEnd
    {
        get
        {
            SkipSeparators();
            return _at == data.Length;
        }
    }

    public bool HasNumber
    {
        get
        {
            SkipSeparators();
            return _at < data.Length && data[_at] is ('+' or '-' or '.' or (>= '0' and <= '9'));
        }
    }

    public bool TryCommand(out char command)
    {
        SkipSeparators();
        command = _at < data.Length && char.IsAsciiLetter(data[_at]) ? data[_at++] : '\0';
        return command != '\0';
    }

    public bool TryNumbers(Span<double> numbers)
    {
        for (var index = 0; index < numbers.Length; index++)
            if (!TryNumber(out numbers[index])) return false;
        return true;
    }

    /// <summary>Radii, turn, two flags of one digit each that need no separator, and the end.</summary>
    public bool TryArc(Span<double> numbers) =>
        TryNumbers(numbers[..3]) && TryFlag(out numbers[3]) && TryFlag(out numbers[4]) && TryNumbers(numbers[5..7]);

    private bool TryFlag(out double flag)
    {
        SkipSeparators();
        flag = 0;
        if (_at == data.Length || data[_at] is not ('0' or '1')) return false;
        flag = data[_at++] - '0';
        return true;
    }

    private bool TryNumber(out double number)
    {
        SkipSeparators();
        var start = _at;
        if (_at < data.Length && (data[_at] is '+' or '-')) _at++;
        SkipDigits();
        if (_at < data.Length && data[_at] == '.')
        {
            _at++;
            SkipDigits();
        }

        if (_at + 1 < data.Length && data[_at] is ('e' or 'E') && (char.IsAsciiDigit(data[_at + 1]) || data[_at + 1] is '+' or '-'))
        {
            _at += 2;
            SkipDigits();
        }

        return double.TryParse(data.AsSpan(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }

    private void SkipDigits()
    {
        while (_at < data.Length && char.IsAsciiDigit(data[_at])) _at++;
    }

    private void SkipSeparators()
    {
        while (_at < data.Length && data[_at] is ' ' or ',' or '\t' or '\n' or '\r') _at++;
    }
}
