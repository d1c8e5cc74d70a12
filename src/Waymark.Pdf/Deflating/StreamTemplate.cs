namespace Waymark.Pdf.Deflating;

/// <summary>
/// A compressed stream of which any version can be written at the price of copying bits. The parts that versions share were searched for repetitions and
/// coded once; a version adds its own bytes, and says anew how far back a repetition lies where its own bytes moved it. The result is one ordinary
/// zlib stream (RFC 1950) that depends on the template and the version alone.
/// </summary>
/// <param name="Words">What the places below lie in.</param>
/// <param name="Head">The beginning of the block.</param>
/// <param name="End">And its end.</param>
/// <param name="Steps">Of all parts.</param>
/// <param name="Literals">Codes of bytes.</param>
/// <param name="Distances">Codes of distances.</param>
/// <param name="Most">The most bytes that a version can have.</param>
internal sealed record StreamTemplate(
    ulong[] Words, PackedBits.Place Head, PackedBits.Place End, StreamTemplate.Step[] Steps, StreamTemplate.Part[] Parts, StreamTemplate.Phrase[] Phrases,
    StreamTemplate.Code[] Literals, StreamTemplate.Code[] Distances, int Most)
{
    /// <param name="Bits">The lowest <paramref name="Count"/> of them.</param>
    internal readonly record struct Code(uint Bits, byte Count);

    /// <summary>Bits as they are. They may end with the length of a repetition, whose distance a version says.</summary>
    /// <param name="Source">The part that is repeated, or <see cref="NoRepetition"/>.</param>
    /// <param name="Ahead">How much farther into its part the repetition stands than into its own what it repeats.</param>
    internal readonly record struct Step(PackedBits.Place Bits, int Source, int Ahead)
    {
        public const int NoRepetition = -1;
    }

    /// <param name="First">Its first step.</param>
    /// <param name="Count">Of its steps.</param>
    internal readonly record struct Part(int First, int Count, Adler.PieceSum Sum);

    /// <summary>A phrase as bytes, or the code of its length for repeating it.</summary>
    internal readonly record struct Phrase(PackedBits.Place Bits, Code Length, Adler.PieceSum Sum);

    /// <summary>Makes a template.</summary>
    /// <param name="write">Writes an ordinary version: its repetitions and frequencies are those that all versions are coded for.</param>
    public static StreamTemplate Make(TemplateText text, Action<ITemplateTarget> write)
    {
        var places = new PlaceFinder(text);
        write(places);
        var parser = new PartParser(text, places.Starts);
        var (tokens, code) = Parse(Costs.Guessed);
        (tokens, code) = Parse(Costs.Of(code));
        return new TemplateCoder(code, text).Write(tokens);

        (Token[][] Tokens, BlockCode Code) Parse(Costs costs)
        {
            var parsed = parser.Parse(costs);
            var counter = new SymbolCounter(text, parsed, costs);
            write(counter);
            return (parsed, counter.ToCode());
        }
    }
}
