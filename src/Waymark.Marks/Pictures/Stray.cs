namespace Waymark.Marks.Pictures;

/// <summary>How far a measurement of what did not move strays from zero, in any unit of length.</summary>
/// <param name="Typical">As a standard deviation.</param>
/// <param name="TypicalSigma">What the fits say of the same.</param>
internal readonly record struct Stray(double Typical, double TypicalSigma)
{
    /// <summary>Half of it is common to all words (the field's own error), half grows with how badly the word could be measured.</summary>
    public double Of(double sigma) => Math.Max(0.005, Typical * Math.Sqrt(0.5 + (0.5 * Math.Pow(sigma / Math.Max(1e-6, TypicalSigma), 2))));
}
