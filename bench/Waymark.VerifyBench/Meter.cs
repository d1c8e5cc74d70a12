using System.Diagnostics;

namespace Waymark.VerifyBench;

/// <summary>CPU time of this process while it runs, handout by handout.</summary>
internal sealed class Meter
{
    private double _since;
    private readonly List<double> _steps = [];

    /// <summary>Seconds of all threads since the process began, user and system.</summary>
    public static double Now => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    public void Start() => _since = Now;

    /// <summary>Ends a step that <see cref="Start"/> began.</summary>
    public void Stop() => _steps.Add(Now - _since);

    public double Seconds => _steps.Sum();

    /// <summary>Seconds that each of the last half of the steps took, on average: when everything that they share has been made.</summary>
    public double Marginal => _steps.Skip(_steps.Count / 2).Average();
}
