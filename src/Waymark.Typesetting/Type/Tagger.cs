using Waymark.Pages.Structure;

namespace Waymark.Typesetting.Type;

/// <summary>Builds the structure tree while text is set, in reading order, and numbers its content.</summary>
internal sealed class Tagger
{
    private readonly Stack<Frame> _open = new([new Frame(new Element(Role.Document, []))]);
    private int _next;

    /// <summary>The content that was numbered last; -1 before the first.</summary>
    public int Last => _next - 1;

    /// <summary>Opens an element that lasts until the value is disposed of.</summary>
    public IDisposable Open(Role role) => Open(new Element(role, []));

    public IDisposable Open(Element element)
    {
        _open.Push(new Frame(element));
        return new Closing(this);
    }

    /// <summary>Begins a run of content directly in the open element.</summary>
    public int NewContent()
    {
        _open.Peek().Children.Add(new Content(_next));
        return _next++;
    }

    /// <summary>The whole tree, once every element is closed.</summary>
    public Element Finish() => _open.Count == 1
        ? _open.Peek().Close()
        : throw new InvalidOperationException("An element is still open.");

    private void Close()
    {
        var closed = _open.Pop().Close();
        _open.Peek().Children.Add(closed);
    }

    private sealed record Frame(Element Element)
    {
        public List<StructureNode> Children { get; } = [];

        public Element Close() => Element with { Children = [.. Children] };
    }

    private sealed class Closing(Tagger tagger) : IDisposable
    {
        private Tagger? _tagger = tagger;

        public void Dispose()
        {
            _tagger?.Close();
            _tagger = null;
        }
    }
}
