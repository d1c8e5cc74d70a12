using System.Diagnostics;
using System.Globalization;

/// <summary>
/// Loaded into the tool itself by <c>DOTNET_STARTUP_HOOKS</c>: when the process ends, appends a line to the file that <c>WAYMARK_BENCH_METER</c> names: CPU
/// seconds of the process (user and system, all threads), those of them that went by inside the gate, seconds that the collector stopped everything, MiB
/// allocated.
/// </summary>
/// <remarks>
/// The gate scans one output after the other while nothing else of the command runs, so what the process spends meanwhile, compiler and collector
/// included, is the gate's.
/// </remarks>
#pragma warning disable MA0047 // The runtime looks for it outside of every namespace.
internal static class StartupHook
#pragma warning restore MA0047
{
    private static TimeSpan s_gate;
    private static TimeSpan s_began;

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("WAYMARK_BENCH_METER") is not { Length: > 0 } file) return;
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Waymark.Gate",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = _ => s_began = Environment.CpuUsage.TotalTime,
            ActivityStopped = _ => s_gate += Environment.CpuUsage.TotalTime - s_began,
        });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.AppendAllText(file, string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.CpuUsage.TotalTime.TotalSeconds:0.000} {s_gate.TotalSeconds:0.000} {GC.GetTotalPauseDuration().TotalSeconds:0.000} {GC.GetTotalAllocatedBytes() >> 20}\n"));
    }
}
