namespace Waymark.Layouts.Microsite;

/// <summary>How much of each item a trail tells.</summary>
public enum TrailDetail
{
    /// <summary>Title, problem and theme: the first page.</summary>
    Short,

    /// <summary>Story and invitation too: the section's own page.</summary>
    Full,
}
