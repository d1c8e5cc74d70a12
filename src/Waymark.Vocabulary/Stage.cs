namespace Waymark.Vocabulary;

/// <summary>Where a roadmap item stands, in the order in which a roadmap talk tells it.</summary>
public enum Stage { Shipped, ComingSoon, Horizon, BlueSky }

/// <summary>How sure the company is. Certainty decides the words of timing and their finest grain.</summary>
public enum Certainty { Committed, Planned, Roadmapped, Exploring, NotPlanned }
