using System.Buffers.Binary;
using Waymark.Pdf.Syntax;

namespace Waymark.Pdf.Deflating;

/// <summary>Writes versions of templates, one after the other. Keeps its memory from one to the next; for one thread at a time.</summary>
internal sealed class TemplateWriter : ITemplateTarget
{
    private readonly BitSink sink = new();
    private StreamTemplate template = null!;
    private int[] starts = [];
    private int[] last = [];
    private Adler sum;
    private int at;

    public void Begin(StreamTemplate wanted)
    {
        template = wanted;
        if (starts.Length < template.Parts.Length)
            starts = new int[template.Parts.Length];
        if (last.Length < template.Phrases.Length)
            last = new int[template.Phrases.Length];
        Array.Fill(last, int.MinValue / 2);
        (sum, at) = (Adler.Fresh, 0);
        sink.Clear();
        Put(template.Head);
    }

    public void Put(int part)
    {
        starts[part] = at;
        ref readonly var plan = ref template.Parts[part];
        var steps = template.Steps;
        for (var i = plan.First; i < plan.First + plan.Count; i++)
        {
            ref readonly var step = ref steps[i];
            Put(step.Bits);
            if (step.Length.Count == 0)
                continue;
            Put(step.Length);
            PutDistance(at + step.Before - starts[step.Source] - step.SourceAt);
        }
        Count(plan.Sum);
    }

    public void PutPhrase(int phrase)
    {
        ref readonly var wanted = ref template.Phrases[phrase];
        var distance = at - last[phrase];
        last[phrase] = at;
        if (distance <= Alphabet.Window && wanted.Sum.Length >= Alphabet.ShortestMatch)
        {
            var (symbol, _, bits) = Alphabet.OfDistance(distance);
            if (wanted.Length.Count + template.Distances[symbol].Count + bits < wanted.Bits.Bits)
            {
                Put(wanted.Length);
                PutDistance(distance);
                Count(wanted.Sum);
                return;
            }
        }
        Put(wanted.Bits);
        Count(wanted.Sum);
    }

    public void Put(ReadOnlySpan<byte> text)
    {
        foreach (var value in text)
            Put(template.Literals[value]);
        sum.Add(text);
        at += text.Length;
    }

    /// <summary>Ends the stream and writes it onto the end of <paramref name="output"/>.</summary>
    public void End(PdfBuffer output)
    {
        Put(template.End);
        sink.EndByte();
        output.Raw(Zlib).Raw(sink.Written);
        BinaryPrimitives.WriteUInt32BigEndian(output.GetSpan(sizeof(uint)), sum.Value);
        output.Advance(sizeof(uint));
    }

    /// <summary>Deflate with a window of 32 KiB, and no more said.</summary>
    private static ReadOnlySpan<byte> Zlib => [0x78, 0x9C];

    private void Count(Adler.PieceSum piece)
    {
        sum.Add(piece);
        at += piece.Length;
    }

    private void Put(PackedBits.Place place) => sink.Put(template.Words, place);

    private void Put(StreamTemplate.Code code) => sink.Put(code.Bits, code.Count);

    private void PutDistance(int distance)
    {
        var (symbol, extra, bits) = Alphabet.OfDistance(distance);
        var code = template.Distances[symbol];
        sink.Put(code.Bits | ((uint)extra << code.Count), code.Count + bits);
    }
}
