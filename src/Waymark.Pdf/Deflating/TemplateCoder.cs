using static Waymark.Pdf.Deflating.StreamTemplate;

namespace Waymark.Pdf.Deflating;

/// <summary>Writes the parts of a template as bits, as far as these are the same in every version.</summary>
internal sealed class TemplateCoder(BlockCode code, TemplateText text)
{
    private readonly List<Step> steps = [];
    private readonly PackedBits kept = new();

    public StreamTemplate Write(Token[][] tokens)
    {
        code.Begin(kept.Next);
        var head = kept.Keep();
        Put(code.Literals, Alphabet.EndOfBlock);
        var end = kept.Keep();
        Part[] parts = [.. tokens.Select((part, number) => Write(number, part, text.Parts[number].Bytes))];
        Phrase[] phrases = [.. text.Phrases.Select(Write)];
        return new StreamTemplate(kept.ToArray(), head, end, [.. steps], parts, phrases, CodesOf(code.Literals), CodesOf(code.Distances), MostBytes(head));
    }

    /// <summary>No byte as it is takes more than 15 bits, and no repetition, which is of three bytes or more, more than 48.</summary>
    private int MostBytes(PackedBits.Place head) => (head.Bits / 8) + (2 * text.Most) + 8;

    private static Code[] CodesOf(HuffmanCode huffman)
    {
        var codes = new Code[huffman.Lengths.Length];
        for (var symbol = 0; symbol < codes.Length; symbol++)
            codes[symbol] = new Code(huffman.Codes[symbol], huffman.Lengths[symbol]);
        return codes;
    }

    private Phrase Write(byte[] phrase)
    {
        foreach (var value in phrase)
            Put(code.Literals, value);
        return new Phrase(kept.Keep(), CodeOfLength(phrase.Length), Adler.PieceSum.Of(phrase));
    }

    private Part Write(int part, Token[] tokens, byte[] bytes)
    {
        var first = steps.Count;
        foreach (var token in tokens)
        {
            if (token.IsLiteral)
            {
                Put(code.Literals, bytes[token.At]);
                continue;
            }
            var length = CodeOfLength(token.Length);
            kept.Next.Put(length.Bits, length.Count);
            if (token.Source != part)
            {
                steps.Add(new Step(kept.Keep(), token.Source, token.At - token.SourceAt));
                continue;
            }
            var (symbol, extra, bits) = Alphabet.OfDistance(token.At - token.SourceAt);
            Put(code.Distances, symbol);
            kept.Next.Put((uint)extra, bits);
        }
        if (kept.Next.Bits > 0)
            steps.Add(new Step(kept.Keep(), Step.NoRepetition, 0));
        return new Part(first, steps.Count - first, Adler.PieceSum.Of(bytes));
    }

    private void Put(HuffmanCode huffman, int symbol) => kept.Next.Put(huffman.Codes[symbol], huffman.Lengths[symbol]);

    private Code CodeOfLength(int length)
    {
        var (symbol, extra, bits) = Alphabet.OfLength(length);
        var count = code.Literals.Lengths[symbol];
        return new Code(code.Literals.Codes[symbol] | ((uint)extra << count), (byte)(count + bits));
    }
}
