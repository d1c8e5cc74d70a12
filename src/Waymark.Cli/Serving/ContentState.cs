using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Waymark.Cli.Serving;

/// <summary>
/// Tells one state of a content folder from another by the paths, sizes and times of its files. Asked again and again rather than told by the
/// system: notices of changes get lost on network drives and when editors swap files, and a folder of some hundred files is listed in a millisecond.
/// </summary>
internal static class ContentState
{
    /// <returns>32 hexadecimal digits.</returns>
    public static string Of(string folder)
    {
        var lines = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName}\n{file.Length}\n{file.LastWriteTimeUtc.Ticks}"))
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..32];
    }
}
