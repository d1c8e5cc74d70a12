using Waymark.Ledger.Storage.Postgres;

namespace Waymark.Ledger.Tests;

/// <summary>What the workspaces of one team share: a database, and the keys.</summary>
/// <param name="Keys">Full path of the folder.</param>
internal sealed record Team(PostgresAddress Database, string Keys);
