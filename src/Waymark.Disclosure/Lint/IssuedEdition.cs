namespace Waymark.Disclosure.Lint;

/// <summary>A handout that a customer was given, as far as rules ask about it.</summary>
/// <param name="Customer">The customer's slug.</param>
/// <param name="Viewer">Id of the role whose eyes it was for.</param>
/// <param name="Sharer">Id of the role that handed it out.</param>
/// <param name="Version">Digest of what it said, the same for equal editions.</param>
public sealed record IssuedEdition(string Customer, string Viewer, string Sharer, DateOnly Date, string Version);
