using System.Collections.Immutable;

namespace Waymark.Marks.Pictures.Screens;

/// <summary>Plain words of a passage that a screen shows on one line, a space apart: a browser has set them, so no issued page says where they stand.</summary>
/// <param name="Words">As the passage has them, whether or not a reading program saw each.</param>
/// <param name="Carriers">For each word the ordinal of its slot in the passage; null for one that stays.</param>
/// <param name="Seen">Words that a reading program saw: which of them, and the middle of its box in pixels of the picture.</param>
internal sealed record ScreenRun(ImmutableArray<string> Words, ImmutableArray<int?> Carriers, ImmutableArray<(int At, double X, double Y)> Seen);
