using System.Collections.Immutable;
using System.Text;
using Waymark.Verify;

namespace Waymark.Cli.Workspaces;

/// <summary>What the key folder holds, as the scan looks for it: no output may hold a key in any form.</summary>
internal static class KeySecrets
{
    private const int Shortest = 16;

    /// <summary>The bytes of every key file, and those that its base64 stands for, with or without lines of PEM around it.</summary>
    public static ImmutableArray<Secret> Of(Workspace workspace)
    {
        if (!Directory.Exists(workspace.Keys)) return [];
        var secrets = ImmutableArray.CreateBuilder<Secret>();
        foreach (var file in Directory.EnumerateFiles(workspace.Keys).Order(StringComparer.Ordinal))
        {
            var label = $"the key in {Path.GetFileName(file)}";
            var bytes = File.ReadAllBytes(file).AsMemory();
            if (bytes.Length >= Shortest) secrets.Add(new Secret(label, bytes));
            var packed = string.Concat(Encoding.ASCII.GetString(bytes.Span).Split('\n').Where(line => !line.StartsWith('-')).Select(line => line.Trim()));
            var key = new byte[packed.Length];
            if (Convert.TryFromBase64String(packed, key, out var length) && length >= Shortest) secrets.Add(new Secret(label, key.AsMemory(0, length)));
        }

        return secrets.ToImmutable();
    }
}
