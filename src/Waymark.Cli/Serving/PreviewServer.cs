using System.Collections.Frozen;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Sites;

namespace Waymark.Cli.Serving;

/// <summary>
/// Shows a preview to the browser of this computer and to nothing else: it listens on 127.0.0.1, answers only requests that name that host (a page
/// of the web whose name was pointed here does not), only readers' methods, and no page of another site.
/// </summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(400);

    private readonly WebApplication _web;
    private readonly PreviewCache _pages;
    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _shell;
    private readonly TimeProvider _time;
    private FrozenSet<string> _hosts = FrozenSet<string>.Empty;

    private PreviewServer(WebApplication web, PreviewCache pages, FrozenDictionary<string, ReadOnlyMemory<byte>> shell, TimeProvider time) =>
        (_web, _pages, _shell, _time) = (web, pages, shell, time);

    public Uri Address { get; private set; } = null!;

    /// <param name="port">From 0 to 65535; 0 takes a free one.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<PreviewServer> StartAsync(PreviewCache pages, string reader, int port, TimeProvider time, CancellationToken cancelled)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var shell = (await AuthorSite.ShellAsync(reader)).ToFrozenDictionary(file => file.Path, file => file.Bytes, StringComparer.Ordinal);
        var server = new PreviewServer(builder.Build(), pages, shell, time);
        server._web.Run(server.AnswerAsync);
        await server._web.StartAsync(cancelled);
        server.Address = new Uri(server._web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        server._hosts = new[] { $"127.0.0.1:{server.Address.Port}", $"localhost:{server.Address.Port}" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        return server;
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        Protect(http.Response.Headers);
        if (!_hosts.Contains(http.Request.Host.Value ?? "") || http.Request.Headers["Sec-Fetch-Site"] is [not ("none" or "same-origin")]) http.Response.StatusCode = StatusCodes.Status403Forbidden;
        else if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method)) http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        else if (http.Request.Path == "/changes") await TellChangesAsync(http);
        else await SendAsync(http);
    }

    private static void Protect(IHeaderDictionary headers)
    {
        // Pages of the site bring the policy of their own, which is narrower; both hold.
        headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private async Task SendAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!.TrimStart('/');
        if (path.Length == 0 || path.EndsWith('/')) path += "index.html";
        if (!_shell.TryGetValue(path, out var bytes) && !(await _pages.PagesAsync(http.RequestAborted)).TryGetValue(path, out bytes))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = TypeOf(path);
        http.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(http.Request.Method)) await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    /// <summary>Server-sent events (WHATWG HTML, 9.2): a line for the state of the content now, and one for each that follows.</summary>
    private async Task TellChangesAsync(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        using var ticks = new PeriodicTimer(Look, _time);
        var told = "";
        try
        {
            do
            {
                var state = _pages.State;
                if (state == told) continue;
                await http.Response.WriteAsync($"data: {told = state}\n\n", http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
            }
            while (await ticks.WaitForNextTickAsync(http.RequestAborted));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The window was closed.
        }
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" => "image/jpeg",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };
}
