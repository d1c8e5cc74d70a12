namespace Waymark.Layouts.Report;

public enum StepKind
{
    /// <summary>Computed from what stands above it.</summary>
    Sum,

    /// <summary>Only says what the sum above it is made of.</summary>
    Part,

    /// <summary>What the verdict rests on.</summary>
    Bound,
}

/// <summary>A row of the arithmetic.</summary>
public sealed record ReportStep(string Words, string Value, StepKind Kind);
