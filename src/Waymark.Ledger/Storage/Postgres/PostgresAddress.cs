using Npgsql;

namespace Waymark.Ledger.Storage.Postgres;

/// <summary>
/// Where a team's ledger is: <c>postgresql://user@host:port/database</c>, with <c>?sslmode=…</c> and <c>?host=/folder/of/a/socket</c>. It never holds a
/// password: that comes from PGPASSWORD, or from the file that PGPASSFILE names (by default ~/.pgpass).
/// </summary>
public sealed class PostgresAddress
{
    private const int DefaultPort = 5432;

    /// <summary>Seconds to wait for a connection.</summary>
    private const int ConnectTimeout = 10;

    /// <summary>Seconds to wait for an answer: longer than a turn may be waited for.</summary>
    private const int AnswerTimeout = 90;

    private readonly string text;

    private PostgresAddress(string text, string connectionString) => (this.text, ConnectionString) = (text, connectionString);

    internal string ConnectionString { get; }

    /// <exception cref="FormatException">The text is no such address; the message finishes a sentence that begins with it.</exception>
    public static PostgresAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.StartsWith("postgresql://", StringComparison.Ordinal) || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Fragment.Length > 0)
            throw new FormatException("is not an address like postgresql://user@host/database");
        if (uri.UserInfo.Contains(':', StringComparison.Ordinal))
            throw new FormatException("holds a password; leave it out, and give it in PGPASSWORD or in ~/.pgpass");

        var database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/'));
        if (database.Length == 0 || database.Contains('/', StringComparison.Ordinal)) throw new FormatException("names no database: postgresql://user@host/database");
        var (socket, sslMode) = ReadOptions(uri.Query);
        var host = socket ?? (uri.Host.Length > 0 ? uri.DnsSafeHost : throw new FormatException("names no host: postgresql://user@host/database"));
        var isHere = socket is not null || uri.IsLoopback;
        return new PostgresAddress(text, new NpgsqlConnectionStringBuilder
        {
            Host = host,
            Port = uri.Port > 0 ? uri.Port : DefaultPort,
            Database = database,
            Username = uri.UserInfo.Length > 0 ? Uri.UnescapeDataString(uri.UserInfo) : null,

            // Records hold names: on a network the server must show who it is, unless the address asks for less.
            SslMode = sslMode ?? (isHere ? SslMode.Prefer : SslMode.VerifyFull),
            ApplicationName = "waymark",
            Timeout = ConnectTimeout,
            CommandTimeout = AnswerTimeout,
            TcpKeepAlive = true,
            MaxPoolSize = 8,
            Enlist = false,
        }.ConnectionString);
    }

    public override string ToString() => text;

    private static (string? Socket, SslMode? SslMode) ReadOptions(string query)
    {
        (string? Socket, SslMode? SslMode) options = (null, null);
        foreach (var option in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            options = option.Split('=', 2) switch
            {
                ["host", var folder] when Uri.UnescapeDataString(folder).StartsWith('/') => options with { Socket = Uri.UnescapeDataString(folder) },
                ["sslmode", "disable"] => options with { SslMode = SslMode.Disable },
                ["sslmode", "require"] => options with { SslMode = SslMode.Require },
                ["sslmode", "verify-ca"] => options with { SslMode = SslMode.VerifyCA },
                ["sslmode", "verify-full"] => options with { SslMode = SslMode.VerifyFull },
                _ => throw new FormatException("has an option that there is not; there are host=/folder and sslmode=disable, require, verify-ca or verify-full"),
            };
        }

        return options;
    }
}
