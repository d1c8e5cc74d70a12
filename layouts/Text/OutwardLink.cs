namespace Waymark.Layouts.Text;

/// <summary>Links that lead out of a site.</summary>
internal static class OutwardLink
{
    /// <summary>The target, once it is certain that a browser cannot run it.</summary>
    /// <exception cref="ArgumentException">Not an absolute https or mailto address.</exception>
    public static string Checked(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "mailto")
            ? target
            : throw new ArgumentException($"'{target}' cannot be a link: https and mailto addresses can.", nameof(target));
}
