namespace Waymark.Pdf.Deflating;

/// <summary>Counts the symbols of an ordinary version, for codes that fit it and can say every other.</summary>
internal sealed class SymbolCounter(TemplateText text, Token[][] tokens, Costs costs) : ITemplateTarget
{
    private readonly int[] literals = new int[Alphabet.LiteralsAndLengths];
    private readonly int[] distances = new int[Alphabet.Distances];
    private readonly int[] starts = new int[text.Parts.Count];
    private readonly Dictionary<int, int> last = [];
    private int at;

    public void Put(int part)
    {
        starts[part] = at;
        Count(part);
        at += text.Parts[part].Bytes.Length;
    }

    public void PutPhrase(int phrase)
    {
        var bytes = text.Phrases[phrase];
        if (last.TryGetValue(phrase, out var before) && costs.PrefersRepetition(bytes, at - before))
            Count(bytes.Length, at - before);
        else
            CountLiterals(bytes);
        last[phrase] = at;
        at += bytes.Length;
    }

    public void Put(ReadOnlySpan<byte> text)
    {
        CountLiterals(text);
        at += text.Length;
    }

    /// <summary>Codes for what was counted, for what any part holds, and for whatever a gap may be filled with.</summary>
    public BlockCode ToCode()
    {
        literals[Alphabet.EndOfBlock] = 1;
        foreach (var value in "0123456789.- ()"u8)
            Require(literals, value);
        foreach (var phrase in text.Phrases)
        {
            foreach (var value in phrase)
                Require(literals, value);
            Require(literals, Alphabet.OfLength(phrase.Length).Symbol);
        }
        for (var part = 0; part < tokens.Length; part++)
        {
            foreach (var token in tokens[part])
                Require(literals, token.IsLiteral ? text.Parts[part].Bytes[token.At] : Alphabet.OfLength(token.Length).Symbol);
        }
        for (var symbol = 0; symbol <= Alphabet.OfDistance(Math.Clamp(text.Most, 1, Alphabet.Window)).Symbol; symbol++)
            Require(distances, symbol);
        return new BlockCode(literals, distances);
    }

    private void Count(int part)
    {
        foreach (var token in tokens[part])
        {
            if (token.IsLiteral)
                literals[text.Parts[part].Bytes[token.At]]++;
            else
                Count(token.Length, at + token.At - starts[token.Source] - token.SourceAt);
        }
    }

    private void CountLiterals(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
            literals[value]++;
    }

    private void Count(int length, int distance)
    {
        literals[Alphabet.OfLength(length).Symbol]++;
        distances[Alphabet.OfDistance(distance).Symbol]++;
    }

    private static void Require(int[] frequencies, int symbol) => frequencies[symbol] = Math.Max(frequencies[symbol], 1);
}
