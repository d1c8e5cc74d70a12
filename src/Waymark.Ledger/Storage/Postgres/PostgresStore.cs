using Npgsql;

namespace Waymark.Ledger.Storage.Postgres;

/// <summary>
/// A team's ledger, for a writer. The first question or change after a commit begins a serialisable transaction and waits for its turn: a lock on a
/// table that exists for nothing else, which the server drops with the transaction, however it ends. So there is one order of appends, whoever makes
/// them, and no order between a commit that failed and anything else.
/// </summary>
internal sealed class PostgresStore(PostgresAddress address) : PostgresReading, ILedgerStore
{
    /// <summary>Changes are sent when they hold so many bytes, and before anything is read.</summary>
    private const int MostUnsent = 4 << 20;

    private const string TurnTimeout = "60s";

    private readonly List<NpgsqlBatchCommand> unsent = [];
    private long unsentBytes;
    private PostgresSession? session;
    private bool isPrepared;

    public bool IsShared => true;

    public void Put(string path, ReadOnlySpan<byte> bytes) =>
        Send(bytes.Length, "insert into waymark.file (path, bytes) values ($1, $2) on conflict (path) do update set bytes = excluded.bytes", path, bytes.ToArray());

    public void Adopt(string path, string file) => Put(path, File.ReadAllBytes(file));

    public void Delete(string path) => Send(0, "delete from waymark.file where path = $1", path);

    public void DeleteBelow(string folder) => Send(0, "delete from waymark.file where path > $1 and path < $2", folder + "/", folder + "0");

    /// <summary>Nothing: all of a transaction becomes visible in one step.</summary>
    public void Order()
    {
    }

    public void Commit()
    {
        if (session is null && unsent.Count == 0) return;
        Ask<object?>(null, turn =>
        {
            turn.Run("commit");
            return null;
        });
        Abandon();
    }

    public void Abandon()
    {
        session?.Dispose();
        session = null;
        unsent.Clear();
        unsentBytes = 0;
    }

    protected override T Ask<T>(T nothing, Func<PostgresSession, T> question) => PostgresFault.Translated(address, () =>
    {
        var turn = session ??= Begin();
        SendNow(turn);
        return question(turn);
    });

    private void Send(int bytes, string statement, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(statement);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        unsent.Add(command);
        unsentBytes += bytes;
        if (unsentBytes < MostUnsent) return;
        Ask<object?>(null, _ => null);
    }

    private void SendNow(PostgresSession turn)
    {
        if (unsent.Count == 0) return;
        using var batch = turn.Batch();
        foreach (var command in unsent) batch.BatchCommands.Add(command);
        batch.ExecuteNonQuery();
        unsent.Clear();
        unsentBytes = 0;
    }

    /// <summary>The lock comes before the first read, which is when a serialisable transaction takes its view of the data.</summary>
    private PostgresSession Begin()
    {
        if (!isPrepared) PostgresSchema.Prepare(address);
        isPrepared = true;
        return PostgresSession.Open(
            address,
            "begin transaction isolation level serializable",
            $"set local lock_timeout = '{TurnTimeout}'",
            $"set local idle_in_transaction_session_timeout = '{TurnTimeout}'",
            "set local synchronous_commit = on",
            "lock table waymark.turn in exclusive mode");
    }
}
