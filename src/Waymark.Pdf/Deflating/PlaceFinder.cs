namespace Waymark.Pdf.Deflating;

/// <summary>Notes where the parts of a template begin in an ordinary version; those that it leaves out, where they would.</summary>
internal sealed class PlaceFinder : ITemplateTarget
{
    private readonly TemplateText text;
    private int next;
    private int at;

    public PlaceFinder(TemplateText text) => (this.text, Starts) = (text, new int[text.Parts.Count]);

    public int[] Starts { get; }

    public void Put(int part)
    {
        // Parts come in the order of the stream, so those passed over were left out.
        for (; next <= part; next++)
            Starts[next] = at;
        at += text.Parts[part].Bytes.Length;
    }

    public void PutPhrase(int phrase) => at += text.Phrases[phrase].Length;

    public void Put(ReadOnlySpan<byte> text) => at += text.Length;
}
