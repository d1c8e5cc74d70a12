using System.Collections.Frozen;
using System.Diagnostics;

namespace Waymark.Verify.Words;

/// <summary>Lists that ship inside the assembly. Lines that begin with <c>#</c> are comments.</summary>
internal static class EmbeddedText
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new UnreachableException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }

    public static FrozenSet<ulong> Words(string name) =>
        Lines(name).SelectMany(line => WordReader.Read(line)).Select(word => word.Hash).ToFrozenSet();
}
