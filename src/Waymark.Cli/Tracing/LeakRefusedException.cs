namespace Waymark.Cli.Tracing;

/// <summary>A leaked file that cannot be read, with the reason: a clear refusal, never a verdict.</summary>
internal sealed class LeakRefusedException(string reason) : Exception(reason);
