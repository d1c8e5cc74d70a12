using System.Buffers.Binary;
using System.Runtime.CompilerServices;
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
        sink.Reserve(template.Most);
        Put(template.Head);
    }

    public void Put(int part)
    {
        starts[part] = at;
        ref readonly var plan = ref template.Parts[part];
        var pen = sink.Take(out var room);
        var (words, distances) = (template.Words, template.Distances);
        foreach (ref readonly var step in template.Steps.AsSpan(plan.First, plan.Count))
        {
            pen.Put(room, words, step.Bits);
            if (step.Source != StreamTemplate.Step.NoRepetition)
                PutDistance(ref pen, room, at - starts[step.Source] + step.Ahead, distances);
        }
        sink.Return(pen);
        Count(plan.Sum);
    }

    public void PutPhrase(int phrase)
    {
        ref readonly var wanted = ref template.Phrases[phrase];
        var distance = at - last[phrase];
        last[phrase] = at;
        var pen = sink.Take(out var room);
        if (IsShorterRepeated(wanted, distance))
        {
            pen.Put(room, wanted.Length.Bits, wanted.Length.Count);
            PutDistance(ref pen, room, distance, template.Distances);
        }
        else
        {
            pen.Put(room, template.Words, wanted.Bits);
        }
        sink.Return(pen);
        Count(wanted.Sum);
    }

    public void Put(ReadOnlySpan<byte> text)
    {
        var pen = sink.Take(out var room);
        var literals = template.Literals;
        foreach (var value in text)
            pen.Put(room, literals[value].Bits, literals[value].Count);
        sink.Return(pen);
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

    private void Count(in Adler.PieceSum piece)
    {
        sum.Add(piece);
        at += piece.Length;
    }

    private bool IsShorterRepeated(in StreamTemplate.Phrase phrase, int distance)
    {
        if (distance > Alphabet.Window || phrase.Sum.Length < Alphabet.ShortestMatch)
            return false;
        var (symbol, _, bits) = Alphabet.OfDistance(distance);
        return phrase.Length.Count + template.Distances[symbol].Count + bits < phrase.Bits.Bits;
    }

    private void Put(PackedBits.Place place)
    {
        var pen = sink.Take(out var room);
        pen.Put(room, template.Words, place);
        sink.Return(pen);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PutDistance(ref BitSink.Pen pen, Span<byte> room, int distance, StreamTemplate.Code[] distances)
    {
        var (symbol, extra, bits) = Alphabet.OfDistance(distance);
        ref readonly var code = ref distances[symbol];
        pen.Put(room, code.Bits | ((uint)extra << code.Count), code.Count + bits);
    }
}
