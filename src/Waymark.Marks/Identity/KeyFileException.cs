namespace Waymark.Marks.Identity;

/// <summary>A key file that must not be used as it is. The message says what to do.</summary>
public sealed class KeyFileException(string path, string what, string remedy) : Exception($"The key file {path} {what}: {remedy}.")
{
    public string Path { get; } = path;

    public string Remedy { get; } = remedy;
}
