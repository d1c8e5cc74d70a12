using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Security.Cryptography;
using System.Text.Json;
using Waymark.PdfBench;

// What bench/pdf.py calls. Each command is one process, so that the cost of starting is in it.
//   sources WORKSPACE FORMAT FOLDER       the same document for other programs: FORMAT.html, FORMAT.typ
//   make WORKSPACE FORMAT COUNT FOLDER    copies for so many recipients, each hashed and written
//   nth WORKSPACE FORMAT COUNT FOLDER     the same once warm, without hidden marks too, and the floor: writing and hashing the same bytes; prints JSON
var (command, workspace, format) = (args[0], args[1], args[2]);
var printer = new Printer(workspace, format);
using var memory = new MemoryStream(1 << 20);
switch (command)
{
    case "sources":
        var manuscript = new Manuscript(printer.Document, printer.LayerOf(0));
        File.WriteAllText(Path.Combine(args[3], format + ".html"), manuscript.ToHtml());
        File.WriteAllText(Path.Combine(args[3], format + ".typ"), manuscript.ToTypst());
        break;
    case "make":
        for (var i = 0; i < int.Parse(args[3], CultureInfo.InvariantCulture); i++) Store(args[4], i, printer.Write(i, memory));
        break;
    case "nth":
        Console.WriteLine(JsonSerializer.Serialize(Nth(int.Parse(args[3], CultureInfo.InvariantCulture), args[4]), MeasuredJson.Default.Measured));
        break;
    default:
        throw new ArgumentOutOfRangeException(nameof(args), command, "not a command of this bench");
}

Measured Nth(int count, string folder)
{
    Warm(marked: true);
    long bytes = 0;
    var copies = Timed(i =>
    {
        var file = printer.Write(i, memory);
        Store(folder, i, file);
        bytes += file.Length;
    });
    var peak = Peak();
    var files = Enumerable.Range(0, Math.Min(100, count)).Select(i => printer.Write(i, memory).ToArray()).ToArray();
    var floors = Timed(i => Store(folder, count + i, files[i % files.Length]));
    Warm(marked: false);
    var plain = Timed(i => Store(folder, (2 * count) + i, printer.Write(i, memory, marked: false)));
    return new Measured(format, printer.Document.Pages.Length, count, bytes / count, copies.Cpu, copies.Wall, plain.Cpu, floors.Cpu, floors.Wall, peak);

    // Until a round of copies makes the runtime compile nothing more, which on a busy machine takes its time.
    void Warm(bool marked)
    {
        for (var (round, compiled) = (0, -1L); round < 20 && compiled != JitInfo.GetCompiledMethodCount(); round++)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            for (var i = 0; i < 200; i++) printer.Write(i, memory, marked);
            Thread.Sleep(400);
        }
    }

    (double Cpu, double Wall) Timed(Action<int> one)
    {
        using var process = Process.GetCurrentProcess();
        var (cpu, wall) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        for (var i = 0; i < count; i++) one(i);
        process.Refresh();
        return ((process.TotalProcessorTime - cpu).TotalMilliseconds / count, Stopwatch.GetElapsedTime(wall).TotalMilliseconds / count);
    }
}

static double Peak() => double.Parse(File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;

static void Store(string folder, int number, ReadOnlySpan<byte> file)
{
    SHA256.HashData(file);
    using var stream = new FileStream(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number}.pdf")), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
    stream.Write(file);
}
