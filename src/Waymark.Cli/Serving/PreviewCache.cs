using System.Collections.Frozen;

namespace Waymark.Cli.Serving;

/// <summary>The pages of the newest state of the content, made when they are first asked for.</summary>
internal sealed class PreviewCache(string contentFolder, Preview preview) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private string? _state;
    private FrozenDictionary<string, ReadOnlyMemory<byte>> _pages = FrozenDictionary<string, ReadOnlyMemory<byte>>.Empty;

    public string State => ContentState.Of(contentFolder);

    public async Task<FrozenDictionary<string, ReadOnlyMemory<byte>>> PagesAsync(CancellationToken cancelled)
    {
        await _one.WaitAsync(cancelled);
        try
        {
            // Taken before reading: a file saved while the pages are made is seen as a change afterwards.
            var state = State;
            if (state != _state) (_pages, _state) = (await preview.MakeAsync(), state);
            return _pages;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
