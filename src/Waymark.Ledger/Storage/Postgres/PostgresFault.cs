using Npgsql;

namespace Waymark.Ledger.Storage.Postgres;

/// <summary>What the server or the way to it says, as the ledger's own failure.</summary>
internal static class PostgresFault
{
    /// <summary>Runs a call to the server.</summary>
    /// <exception cref="LedgerException">It failed.</exception>
    public static T Translated<T>(PostgresAddress address, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (PostgresException e)
        {
            throw Of(address, e);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException)
        {
            throw new LedgerException(
                LedgerFault.Database,
                $"the ledger's database {address} cannot be reached: {(e.InnerException ?? e).Message}",
                "see that the server runs and answers here (psql with the same address); nothing was published, and the next run finishes or undoes what was begun",
                e) { MayPass = true };
        }
    }

    private static LedgerException Of(PostgresAddress address, PostgresException e) => e.SqlState switch
    {
        PostgresErrorCodes.LockNotAvailable =>
            new LedgerException(LedgerFault.Busy, "others are writing to the ledger", "try again when they have finished", e),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            new LedgerException(LedgerFault.Database, $"the ledger's database {address} does not let this user in: {e.MessageText}", "give the password in PGPASSWORD or in ~/.pgpass", e),
        PostgresErrorCodes.InvalidCatalogName =>
            new LedgerException(LedgerFault.Database, $"the ledger's database {address} does not exist", "make it with `createdb`; its tables are made when they are first needed", e),
        PostgresErrorCodes.InsufficientPrivilege =>
            new LedgerException(LedgerFault.Database, $"the ledger's database {address} does not let this user do that: {e.MessageText}", "docs/how-to/share-a-ledger.md has the grants", e),
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.TooManyConnections
            or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
            new LedgerException(LedgerFault.Database, $"the ledger's database {address} could not do it now: {e.MessageText}", "try again", e) { MayPass = true },
        _ => new LedgerException(LedgerFault.Database, $"the ledger's database {address} failed: {e.MessageText} ({e.SqlState})", "nothing was published; the server's log says more", e),
    };
}
