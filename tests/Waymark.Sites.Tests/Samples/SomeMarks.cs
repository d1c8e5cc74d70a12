using Waymark.Handouts;
using Waymark.Handouts.Text;

namespace Waymark.Sites.Tests.Samples;

/// <summary>Marks that stand in every place there is, all to one side: as far apart as two copies can be.</summary>
internal static class SomeMarks
{
    public static SiteMarks All(Edition edition, bool right) => new([.. Passages.Of(edition).Select(passage => new PassageMarks(
        [.. CarrierWords.Of(passage).Select(_ => right)],
        [.. SentenceEnds.Of(passage).Select(_ => new string(right ? '\u2063' : '\u2060', 49))]))]);
}
