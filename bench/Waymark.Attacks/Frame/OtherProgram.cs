using System.Diagnostics;

namespace Waymark.Attacks.Frame;

/// <summary>Programs that an attacker has: they make the leak, and must succeed.</summary>
internal static class OtherProgram
{
    public static void Run(string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}: {error.GetAwaiter().GetResult()}");
    }
}
