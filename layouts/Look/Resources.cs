using System.Collections.Concurrent;
using System.Diagnostics;

namespace Waymark.Layouts.Look;

/// <summary>Files that travel inside this assembly.</summary>
internal static class Resources
{
    private static readonly ConcurrentDictionary<string, byte[]> Cache = new(StringComparer.Ordinal);

    public static ReadOnlyMemory<byte> Read(string name) => Cache.GetOrAdd(name, static key =>
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(key)
            ?? throw new UnreachableException($"The layouts were built without '{key}'.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    });
}
