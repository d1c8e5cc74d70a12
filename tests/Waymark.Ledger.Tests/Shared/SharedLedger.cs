namespace Waymark.Ledger.Tests.Shared;

/// <summary>One server for all tests of a team's ledger, which run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SharedLedger : ICollectionFixture<PostgresServer>
{
    public const string Name = "a database server";
}
