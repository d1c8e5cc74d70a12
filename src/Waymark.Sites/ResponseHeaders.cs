using Waymark.Layouts.Look;

namespace Waymark.Sites;

/// <summary>
/// What a page cannot say about itself: browsers ignore frame-ancestors in a meta element, and a crawler that fetches an image
/// sees no page. The file has the form that static hosts read. There is no robots.txt beside it: a crawler that may not fetch a
/// page never reads its noindex.
/// </summary>
internal static class ResponseHeaders
{
    public static string For(Branding branding) =>
        $"""
        /*
          Content-Security-Policy: {branding.Policy}; frame-ancestors 'none'
          X-Robots-Tag: noindex, nofollow, noarchive, nosnippet, noimageindex
          Referrer-Policy: no-referrer
          X-Content-Type-Options: nosniff
          Cross-Origin-Resource-Policy: same-origin
          Cache-Control: private, no-store

        """.ReplaceLineEndings("\n");
}
