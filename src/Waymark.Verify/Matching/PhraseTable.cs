using System.Runtime.InteropServices;

namespace Waymark.Verify.Matching;

/// <summary>
/// From the hash of a run of words to every condition under which the workspace says it. Written once, then read by any number of
/// threads.
/// </summary>
internal sealed class PhraseTable
{
    /// <summary>Condition 0 is <see cref="Policy.Condition.Always"/>.</summary>
    public const int AlwaysCondition = 0;

    private readonly Dictionary<ulong, int> _heads = [];
    private readonly List<(int Condition, int Place, byte Kind, int Next)> _entries = [];

    /// <summary>Adds one occurrence. What everybody may read needs no further occurrence.</summary>
    public void Add(ulong run, int condition, int place, byte kind = 0)
    {
        ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(_heads, run, out var known);
        var last = -1;
        for (var i = known ? head - 1 : -1; i >= 0; i = _entries[i].Next)
        {
            if (_entries[i].Condition == AlwaysCondition || (_entries[i].Condition == condition && _entries[i].Kind == kind)) return;
            last = i;
        }

        _entries.Add((condition, place, kind, -1));
        if (last < 0) head = _entries.Count;
        else CollectionsMarshal.AsSpan(_entries)[last].Next = _entries.Count - 1;
    }

    /// <summary>Whether the workspace says it where one of <paramref name="met"/> holds.</summary>
    public bool IsVisible(ulong run, bool[] met)
    {
        if (!_heads.TryGetValue(run, out var head)) return false;
        for (var i = head - 1; i >= 0; i = _entries[i].Next)
        {
            if (met[_entries[i].Condition]) return true;
        }

        return false;
    }

    /// <summary>Whether the workspace says it, but nowhere that one of <paramref name="met"/> opens.</summary>
    public bool IsRestricted(ulong run, bool[] met, out int place, out byte kind)
    {
        place = -1;
        kind = 0;
        if (!_heads.TryGetValue(run, out var head)) return false;
        for (var i = head - 1; i >= 0; i = _entries[i].Next)
        {
            if (met[_entries[i].Condition]) return false;
            if (place >= 0 && _entries[i].Kind <= kind) continue;
            place = _entries[i].Place;
            kind = _entries[i].Kind;
        }

        return true;
    }
}
