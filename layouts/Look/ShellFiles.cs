namespace Waymark.Layouts.Look;

/// <summary>What the window around a preview loads beside its page.</summary>
public static class ShellFiles
{
    public static ReadOnlyMemory<byte> Style => Resources.Read("preview/shell.css");

    public static ReadOnlyMemory<byte> Script => Resources.Read("preview/shell.js");
}
