namespace Waymark.Disclosure.Writing;

/// <summary>Numbers heading levels from 1 and without jumps, over the headings that are left: a level that is missing would tell.</summary>
internal sealed class HeadingLevels
{
    private const int Deepest = 4;

    private readonly Stack<int> _open = new();

    public int Next(int written)
    {
        while (_open.TryPeek(out var above) && above >= written) _open.Pop();
        _open.Push(written);
        return Math.Min(_open.Count, Deepest);
    }
}
