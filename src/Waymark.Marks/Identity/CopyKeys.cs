using System.Collections.Immutable;
using System.Globalization;

namespace Waymark.Marks.Identity;

/// <summary>
/// The generations of the copy key in a key folder: the one that marks new copies, and those that marked earlier ones and are needed for as long as such a
/// copy may leak. <c>copy-identity.key</c> is in use; <c>copy-identity.1.key</c> was the first, <c>.2.key</c> the second, and so on.
/// </summary>
public sealed class CopyKeys
{
    /// <summary>Name of the file of the key in use.</summary>
    public const string FileName = "copy-identity.key";

    /// <summary>A key that is about to follow; gone when it has.</summary>
    private const string NextName = "copy-identity.next.key";

    private CopyKeys(ImmutableArray<CopyKey> all) => All = all;

    /// <summary>The newest first, at least one.</summary>
    public ImmutableArray<CopyKey> All { get; }

    public CopyKey Current => All[0];

    /// <summary>Name of the file that holds a generation.</summary>
    /// <param name="generation">Index in <see cref="All"/>.</param>
    public string FileNameOf(int generation) => generation == 0 ? FileName : EarlierName(All.Length - generation);

    /// <summary>One key and no earlier ones, held by the caller.</summary>
    public static CopyKeys Of(CopyKey key) => new([key]);

    /// <summary>Reads the keys of a folder; where it holds none at all, makes the first.</summary>
    /// <exception cref="KeyFileException">A key can be read by others, is not a key, or the newest is missing.</exception>
    public static CopyKeys OpenOrCreate(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!File.Exists(Path.Combine(folder, FileName)) && !File.Exists(Path.Combine(folder, NextName)) && EarlierIn(folder).IsEmpty) CopyKey.Create(Path.Combine(folder, FileName));
        return Open(folder);
    }

    /// <summary>Reads the keys of a folder that must have them: to trace with a new key would find nothing, and say so.</summary>
    /// <inheritdoc cref="OpenOrCreate"/>
    public static CopyKeys Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        FinishRotation(folder);
        var current = Path.Combine(folder, FileName);
        if (!File.Exists(current)) throw new KeyFileException(current, "is missing", "restore it with `waymark keys import`; copies that it marked cannot be traced without it");
        return new CopyKeys([CopyKey.Read(current), .. EarlierIn(folder).Select(CopyKey.Read)]);
    }

    /// <summary>Retires the key in use and makes another, so that a crash at any moment leaves the old state or the new.</summary>
    public static CopyKeys Rotate(string folder)
    {
        var earlier = Open(folder).All.Length - 1;
        CopyKey.Create(Path.Combine(folder, NextName));
        File.Move(Path.Combine(folder, FileName), Path.Combine(folder, EarlierName(earlier + 1)), overwrite: false);
        return Open(folder);
    }

    /// <summary>A next key follows once its forerunner has been retired, and is thrown away where it has not.</summary>
    private static void FinishRotation(string folder)
    {
        var (current, next) = (Path.Combine(folder, FileName), Path.Combine(folder, NextName));
        if (!File.Exists(next)) return;
        if (File.Exists(current)) File.Delete(next);
        else File.Move(next, current);
    }

    private static string EarlierName(int number) => string.Create(CultureInfo.InvariantCulture, $"copy-identity.{number}.key");

    /// <summary>Retired keys, the last retired first; numbers count up from 1 without a gap.</summary>
    private static ImmutableArray<string> EarlierIn(string folder)
    {
        var paths = new List<string>();
        for (var number = 1; ; number++)
        {
            var path = Path.Combine(folder, EarlierName(number));
            if (!File.Exists(path)) break;
            paths.Insert(0, path);
        }

        return [.. paths];
    }
}
