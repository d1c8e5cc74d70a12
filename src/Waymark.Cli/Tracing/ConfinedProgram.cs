using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Waymark.Cli.Tracing;

/// <summary>
/// Runs a program on a hostile file: as a child with limits of time, memory, processor and output, without network and with a file system of
/// its own where bubblewrap allows it. Whatever happens in there, this process gets text or a refusal.
/// </summary>
internal static class ConfinedProgram
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private const int MemoryBytes = 1 << 30;
    private const int ProcessorSeconds = 45;

    /// <summary>Bytes of output; a thousand pages of text are a tenth of it, and a picture is asked for no larger.</summary>
    private const int LongestOutput = 64 << 20;

    /// <summary>How a child is confined here, in words for the report.</summary>
    public static string Confinement => (Find("prlimit"), Bubblewrap()) switch
    {
        (null, _) => "a child process with a time limit",
        (_, false) => "a child process with limits of time, memory and processor",
        _ => "a child process without network or files, with limits of time, memory and processor",
    };

    /// <exception cref="IOException">The program is not here.</exception>
    /// <exception cref="LeakRefusedException">It ended badly or passed a limit.</exception>
    public static string Run(string program, string package, string file, params string[] arguments) =>
        Encoding.UTF8.GetString(RunForBytes(program, package, file, arguments));

    /// <inheritdoc cref="Run"/>
    public static byte[] RunForBytes(string program, string package, string file, params string[] arguments)
    {
        var path = Find(program) ?? throw new IOException($"{program} is not here, and reading this kind of file needs it. Debian: apt-get install {package}");
        var start = new ProcessStartInfo
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        string[] command = [.. Limits(), .. Walls(file), path, .. arguments];
        start.FileName = command[0];
        foreach (var argument in command.Skip(1)) start.ArgumentList.Add(argument);
        // Threads of a child spin while they wait for each other; a picture has its one processor's worth of seconds.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using var process = Process.Start(start) ?? throw new IOException($"{program} did not start.");
        process.StandardInput.Close();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var reading = ReadAsync(process);
        if (!reading.Wait(Longest) || !process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            throw new LeakRefusedException($"{program} did not finish within {Longest.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds");
        }

        return process.ExitCode == 0 ? reading.Result : throw new LeakRefusedException($"{program} could not read it (exit code {process.ExitCode})");
    }

    private static async Task<byte[]> ReadAsync(Process process)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await process.StandardOutput.BaseStream.ReadAsync(buffer)) > 0;)
        {
            if (bytes.Length + read > LongestOutput)
            {
                process.Kill(entireProcessTree: true);
                throw new LeakRefusedException("it holds more than any handout");
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static string[] Limits() => Find("prlimit") is { } prlimit
        ? [prlimit, $"--as={MemoryBytes}", $"--cpu={ProcessorSeconds}", "--nofile=64", "--core=0", "--"]
        : [];

    private static string[] Walls(string file) => Bubblewrap()
        ? [Find("bwrap")!, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv", "--setenv", "OMP_THREAD_LIMIT", "1", "--ro-bind", "/usr", "/usr",
           "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64", "--symlink", "usr/bin", "/bin", "--ro-bind-try", "/etc/fonts", "/etc/fonts",
           "--ro-bind-try", "/etc/alternatives", "/etc/alternatives", "--tmpfs", "/tmp", "--ro-bind", file, file]
        : [];

    /// <summary>Whether bubblewrap is here and may make namespaces: in a container it often may not.</summary>
    private static bool Bubblewrap() => Works.Value;

    private static readonly Lazy<bool> Works = new(() =>
    {
        if (Find("bwrap") is not { } bwrap) return false;
        using var trial = Process.Start(new ProcessStartInfo(bwrap, ["--unshare-all", "--ro-bind", "/usr", "/usr", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64", "/usr/bin/true"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        });
        return trial is not null && trial.WaitForExit(TimeSpan.FromSeconds(5)) && trial.ExitCode == 0;
    });

    /// <summary>Whether a program is here.</summary>
    public static bool Has(string program) => Find(program) is not null;

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
