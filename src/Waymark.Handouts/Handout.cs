namespace Waymark.Handouts;

/// <summary>
/// What one person receives: an edition, shared by everyone who receives this version, and what makes this copy theirs.
/// Layout is made once for an edition; a copy adds its names, its date, its watermark and its wording.
/// </summary>
public sealed record Handout(Edition Edition, Copy Copy);
