namespace Waymark.Cli;

/// <summary>How a command ended; scripts depend on the numbers.</summary>
internal enum ExitCode
{
    Done = 0,

    /// <summary>The content or the request is wrong, or lint or verify found an error.</summary>
    Wrong = 1,

    /// <summary>The command line is wrong.</summary>
    Usage = 2,

    /// <summary>No confident answer: a trace that names nobody, a log that does not verify.</summary>
    Unsure = 3,

    /// <summary>The world failed: disk, missing tool, missing Unicode data.</summary>
    World = 4,
}
