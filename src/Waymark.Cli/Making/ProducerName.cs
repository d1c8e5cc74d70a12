using System.Reflection;

namespace Waymark.Cli.Making;

/// <summary>This program and its version, as records name it: <c>waymark 0.1.0</c>.</summary>
internal static class ProducerName
{
    public static string Words { get; } = "waymark " + Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
