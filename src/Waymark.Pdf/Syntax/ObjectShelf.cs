using System.Runtime.InteropServices;

namespace Waymark.Pdf.Syntax;

/// <summary>
/// Objects that are no streams, gathered to be written in object streams (ISO 32000-1 section 7.5.7): compressed together they
/// take a fifth of the space, and under encryption their strings need none of their own.
/// </summary>
internal sealed class ObjectShelf
{
    /// <summary>Objects a stream: a reader inflates a whole one for a single object.</summary>
    private const int MostInOneStream = 1000;

    private readonly List<(int Number, byte[] Body)> objects = [];

    public void Add(int number, PdfBuffer body) => objects.Add((number, body.ToArray()));

    /// <summary>Writes the object streams, and notes in <paramref name="table"/> where each object is.</summary>
    public List<StreamObject> ToStreams(ObjectTable table, int level)
    {
        var streams = new List<StreamObject>();
        for (var first = 0; first < objects.Count; first += MostInOneStream)
        {
            var number = table.Allocate();
            var part = CollectionsMarshal.AsSpan(objects)[first..Math.Min(first + MostInOneStream, objects.Count)];
            streams.Add(ToStream(number, part, table, level));
        }
        return streams;
    }

    private static StreamObject ToStream(int number, ReadOnlySpan<(int Number, byte[] Body)> part, ObjectTable table, int level)
    {
        var index = new PdfBuffer();
        var bodies = new PdfBuffer(4096);
        for (var i = 0; i < part.Length; i++)
        {
            index.Int(part[i].Number).Space().Int(bodies.Length).Space();
            bodies.Raw(part[i].Body).Raw((byte)'\n');
            table.PlaceInStream(part[i].Number, number, i);
        }
        var entries = new PdfBuffer().Raw("/Type/ObjStm/N "u8).Int(part.Length).Raw("/First "u8).Int(index.Length);
        return StreamObject.Flated(number, entries.Written, index.Raw(bodies.Written).Written, level);
    }
}
