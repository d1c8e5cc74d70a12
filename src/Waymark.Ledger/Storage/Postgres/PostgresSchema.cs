namespace Waymark.Ledger.Storage.Postgres;

/// <summary>The tables, made when they are first needed, and what the server must promise.</summary>
internal static class PostgresSchema
{
    /// <summary>Of the advisory lock under which the tables are made: two who make them at once would trip over each other.</summary>
    private const string MakingLock = "7810221402651947877";

    /// <summary>As docs/formats/ledger-postgresql.md shows them to an administrator.</summary>
    public static readonly IReadOnlyList<string> Tables =
    [
        "create schema if not exists waymark",
        "create table if not exists waymark.file (path text collate \"C\" primary key, bytes bytea not null)",
        "create table if not exists waymark.turn ()",
    ];

    private static readonly IReadOnlyList<string> Making =
    [
        "begin",
        $"select pg_advisory_xact_lock({MakingLock})",
        .. Tables,
        "comment on table waymark.file is 'The files of the ledger by their path in a workspace. docs/formats/ledger-postgresql.md'",
        "comment on table waymark.turn is 'Always empty: who appends locks it.'",
        "commit",
    ];

    /// <exception cref="LedgerException">The server would lose what it confirmed.</exception>
    public static void Prepare(PostgresAddress address)
    {
        using var session = PostgresSession.Open(address);
        foreach (var setting in new[] { "fsync", "full_page_writes" })
        {
            using var command = session.Command($"select current_setting('{setting}')");
            if (command.ExecuteScalar() is "on") continue;
            throw new LedgerException(
                LedgerFault.Unsafe,
                $"the ledger's database {address} runs with {setting} off: after a loss of power it may have lost records whose files were given out",
                $"set {setting} = on in postgresql.conf");
        }

        using var exists = session.Command("select to_regclass('waymark.file') is not null and to_regclass('waymark.turn') is not null");
        if (exists.ExecuteScalar() is true) return;
        foreach (var statement in Making) session.Run(statement);
    }
}
