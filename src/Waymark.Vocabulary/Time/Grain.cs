namespace Waymark.Vocabulary.Time;

/// <summary>How exact a date is said, from nothing at all to the day. Greater is finer.</summary>
public enum Grain { None, Half, Quarter, Month, Day }
