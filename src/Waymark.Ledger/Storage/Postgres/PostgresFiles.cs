using Npgsql;

namespace Waymark.Ledger.Storage.Postgres;

/// <summary>A team's ledger, for reading: every question by itself. What a checkpoint speaks for never changes, so no two need one moment.</summary>
internal sealed class PostgresFiles(PostgresAddress address) : PostgresReading
{
    protected override T Ask<T>(T nothing, Func<PostgresSession, T> question)
    {
        try
        {
            return Once();
        }
        catch (LedgerException e) when (e.MayPass)
        {
            // The connection may have broken since the last question; reading twice does no harm.
            return Once();
        }

        T Once() => PostgresFault.Translated(address, () =>
        {
            using var session = PostgresSession.Open(address);
            try
            {
                return question(session);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedTable)
            {
                return nothing;
            }
        });
    }
}
