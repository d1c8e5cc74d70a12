using System.Collections.Immutable;
using Waymark.Marks.Pictures;

namespace Waymark.Marks.Tracing;

/// <summary>A leak, or one file of it, made ready to be read with the slots of any edition.</summary>
/// <param name="Tokens">Its text, folded.</param>
/// <param name="Shifts">Its words with their positions.</param>
internal sealed record LeakedWords(Leak Leak, ImmutableArray<string> Tokens, ShiftReader Shifts, PictureReader Pictures);
