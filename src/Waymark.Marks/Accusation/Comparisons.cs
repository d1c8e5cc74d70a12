using System.Collections.Immutable;

namespace Waymark.Marks.Accusation;

/// <summary>
/// Scores copies and counts them: what a judgement multiplies every chance by is what was counted here, so that nothing can be tried that the
/// correction does not know of. All is scored before anything is decided.
/// </summary>
internal sealed class Comparisons
{
    /// <summary>Scores that were computed.</summary>
    public long Count { get; private set; }

    /// <inheritdoc cref="Accuser.Score(CodeBook, IReadOnlyCollection{Reading})"/>
    public ImmutableArray<CopyScore> Of(CodeBook book, ImmutableArray<Reading> readings)
    {
        Count += book.CopyIds.Length;
        return Accuser.Score(book, readings);
    }
}
