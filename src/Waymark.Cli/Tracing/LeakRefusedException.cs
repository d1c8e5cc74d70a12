namespace Waymark.Cli.Tracing;

/// <summary>A leaked file that cannot be read, with the reason: a clear refusal, never a verdict.</summary>
internal sealed class LeakRefusedException(string reason) : Exception(reason)
{
    /// <summary>What to do instead.</summary>
    public string Hint { get; init; } = "try another form of it: a print to PDF, a screenshot, or its text on standard input";
}
