using Waymark.Marks.Pictures;

namespace Waymark.Marks.Tracing;

/// <summary>A leak, or one file of it, made ready to be read with the slots of any edition.</summary>
/// <param name="Text">Its text, folded.</param>
/// <param name="Shifts">Its words with their positions.</param>
internal sealed record LeakedWords(Leak Leak, FoldedText Text, ShiftReader Shifts, PictureReader Pictures);
