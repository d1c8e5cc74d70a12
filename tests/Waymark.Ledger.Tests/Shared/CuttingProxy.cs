using System.Net;
using System.Net.Sockets;

namespace Waymark.Ledger.Tests.Shared;

/// <summary>When a connection breaks, seen from the client.</summary>
public enum Cut
{
    /// <summary>The server never gets the message.</summary>
    BeforeTheServer,

    /// <summary>The server gets the message and acts on it; its answer is lost.</summary>
    AfterTheServer,
}

/// <summary>Stands between a client and the server, counts what the client sends, and cuts the connection at one of the messages.</summary>
internal sealed class CuttingProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Lock gate = new();
    private readonly List<TcpClient> open = [];
    private readonly int serverPort;
    private readonly int failing;
    private readonly Cut cut;
    private readonly bool staysDown;
    private int messages;

    /// <param name="failing">Number of the message, from 1; 0 for none.</param>
    /// <param name="staysDown">Whether nobody gets through any more from then on.</param>
    public CuttingProxy(int serverPort, int failing, Cut cut, bool staysDown)
    {
        (this.serverPort, this.failing, this.cut, this.staysDown) = (serverPort, failing, cut, staysDown);
        listener.Start();
        new Thread(Accept) { IsBackground = true }.Start();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Messages of the client so far.</summary>
    public int Messages => Volatile.Read(ref messages);

    private bool IsDown => staysDown && failing > 0 && Messages >= failing;

    public void Dispose()
    {
        listener.Stop();
        lock (gate)
        {
            foreach (var connection in open) connection.Dispose();
        }
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                var client = listener.AcceptTcpClient();
                if (IsDown)
                {
                    client.Dispose();
                    continue;
                }

                var server = new TcpClient("127.0.0.1", serverPort) { NoDelay = true };
                client.NoDelay = true;
                lock (gate) open.AddRange([client, server]);
                new Thread(() => Pump(client, server)) { IsBackground = true }.Start();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The proxy was disposed.
        }
    }

    /// <summary>Message and answer by turns, which is how the client uses a connection here.</summary>
    private void Pump(TcpClient client, TcpClient server)
    {
        var isMuted = false;
        var answers = new Thread(() => Copy(server, client, _ => !Volatile.Read(ref isMuted))) { IsBackground = true };
        answers.Start();
        Copy(client, server, send =>
        {
            if (Interlocked.Increment(ref messages) != failing) return true;
            if (cut == Cut.BeforeTheServer) return false;
            Volatile.Write(ref isMuted, true);
            send();

            // What was sent may be the first part of a longer message, to which there is no answer.
            answers.Join(TimeSpan.FromMilliseconds(250));
            return false;
        });
        client.Dispose();
        server.Dispose();
    }

    /// <param name="isPassed">Whether what was read goes on; gets what would send it.</param>
    private static void Copy(TcpClient from, TcpClient to, Func<Action, bool> isPassed)
    {
        var buffer = new byte[1 << 16];
        try
        {
            for (int count; (count = from.GetStream().Read(buffer)) > 0;)
            {
                var read = count;
                if (!isPassed(() => to.GetStream().Write(buffer, 0, read))) return;
                to.GetStream().Write(buffer, 0, read);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The other side is gone: so is this one.
        }
        finally
        {
            from.Dispose();
        }
    }
}
