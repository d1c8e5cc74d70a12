using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Waymark.Fonts;
using Waymark.Pages;
using Waymark.Typesetting.Type;

namespace Waymark.Typesetting.Paragraphs;

/// <summary>
/// Words of running lines as atoms, kept from copy to copy of one document: all but the names in them come again in each. Only words of which nothing
/// is to be reported, in faces of the house, that run from left to right. Of bounded size; safe to use from many threads.
/// </summary>
internal sealed class KnownWords
{
    private const int Most = 2000;

    private static readonly ConditionalWeakTable<PageDocument, KnownWords> Documents = [];

    private ImmutableArray<Voice> _voices = [];

    /// <param name="Atoms">The last ends in a space.</param>
    /// <param name="Style">What the word ends in.</param>
    internal sealed record Known(ImmutableArray<Atom> Atoms, TypeStyle Style);

    /// <summary>The words in one style: a document has few styles of running lines.</summary>
    internal sealed class Voice(TypeStyle style)
    {
        private readonly ConcurrentDictionary<string, Known> _words = new(StringComparer.Ordinal);
        private int _count;

        public TypeStyle Style { get; } = style;

        public Known? Find(ReadOnlySpan<char> word) => _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known) ? known : null;

        public void Keep(string word, Known known)
        {
            if (known.Atoms.IsEmpty || known.Atoms.Any(atom => atom.Parts.Any(part => FaceSet.IsSupplied(part.Style.Face)))) return;
            if (!_words.TryAdd(word, known) || Interlocked.Increment(ref _count) < Most) return;
            _words.Clear();
            _count = 0;
        }
    }

    public static KnownWords Of(PageDocument document) => Documents.GetOrCreateValue(document);

    public Voice In(in TypeStyle style)
    {
        foreach (var voice in _voices) if (voice.Style == style) return voice;
        var added = new Voice(style);
        ImmutableInterlocked.Update(ref _voices, voices => voices.Length < Most ? voices.Add(added) : [added]);
        return added;
    }
}
