using System.Collections.Immutable;
using System.Globalization;
using Waymark.Handouts.Internal;

namespace Waymark.Layouts.Internal.Audit;

/// <summary>Entries in the words of the audit pages.</summary>
internal static class AuditWords
{
    public static string Of(AuditKind kind) => kind switch
    {
        AuditKind.Began => "Log begun",
        AuditKind.Issued => "Issued",
        AuditKind.Withdrawn => "Withdrawn",
        AuditKind.Erased => "Erased",
        AuditKind.KeyChanged => "Key changed",
        _ => throw new System.Diagnostics.UnreachableException($"kind {kind}"),
    };

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Copies(int count) => count == 1 ? "1 copy" : $"{Number(count)} copies";

    /// <summary>As the log says it, to the minute.</summary>
    public static string TimeOf(AuditEntry entry) => entry.Time.UtcDateTime.ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture);

    public static string Iso(AuditEntry entry) => entry.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The beginning of an id or a version, which is enough to tell them apart and to ask for them.</summary>
    public static string Short(string id) => string.Join('-', id[..Math.Min(12, id.Length)].Chunk(4).Select(group => new string(group)));

    public static string Formats(ImmutableArray<string> formats) => string.Join(", ", formats);
}
