using Npgsql;

namespace Waymark.Ledger.Storage.Postgres;

/// <summary>A connection, with the transaction that it is in.</summary>
internal sealed class PostgresSession : IDisposable
{
    private readonly NpgsqlConnection connection;

    private PostgresSession(NpgsqlConnection connection) => this.connection = connection;

    /// <param name="begin">What to say first: how the transaction begins, or nothing.</param>
    public static PostgresSession Open(PostgresAddress address, params ReadOnlySpan<string> begin)
    {
        var session = new PostgresSession(new NpgsqlConnection(address.ConnectionString));
        try
        {
            session.connection.Open();
            foreach (var statement in begin) session.Run(statement);
            return session;
        }
        catch
        {
            session.Dispose();

            // Connections of the pool may have died with the server; the next one is made anew.
            NpgsqlConnection.ClearPool(session.connection);
            throw;
        }
    }

    public NpgsqlCommand Command(string text, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(text, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    public void Run(string statement)
    {
        using var command = Command(statement);
        command.ExecuteNonQuery();
    }

    public NpgsqlBatch Batch() => new(connection);

    /// <summary>Gives the connection back; a transaction that is still open is rolled back.</summary>
    public void Dispose() => connection.Dispose();
}
