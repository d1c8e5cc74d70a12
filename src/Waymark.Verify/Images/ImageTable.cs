using Waymark.Content.Model;
using Waymark.Verify.Policy;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Verify.Images;

/// <summary>The images of a workspace by digest, with the conditions of the places that show them.</summary>
internal sealed class ImageTable
{
    private readonly Dictionary<string, List<(int Condition, int Place)>> _byDigest = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SourceSpan> _files = new(StringComparer.Ordinal);

    public void Take(
        Roadmap roadmap,
        IReadOnlyCollection<(string Path, Condition Condition, SourceSpan Place)> uses,
        Func<Condition, int> intern,
        Func<SourceSpan, int> place)
    {
        foreach (var (path, asset) in roadmap.Assets)
        {
            var shown = uses.Where(use => use.Path == path).Select(use => (use.Condition, use.Place)).DefaultIfEmpty((Condition: Condition.Never, Place: SourceSpan.Whole(path))).ToList();
            _files[path] = shown[0].Place;
            foreach (var digest in PictureDigests.Of(asset.Bytes))
            {
                if (!_byDigest.TryGetValue(digest, out var known)) _byDigest[digest] = known = [];
                known.AddRange(shown.Select(use => (intern(use.Condition), place(use.Place))));
            }
        }
    }

    /// <summary>Every image file, with the place of one use or of the file itself.</summary>
    public IEnumerable<(string Path, SourceSpan Place)> Files => _files.Select(pair => (pair.Key, pair.Value));

    public bool IsRestricted(string digest, bool[] met, out int place)
    {
        place = -1;
        if (!_byDigest.TryGetValue(digest, out var uses) || uses.Exists(use => met[use.Condition])) return false;
        place = uses[0].Place;
        return true;
    }
}
