using System.Text;
using Waymark.Ledger.Notes;
using Waymark.Ledger.Records;
using Waymark.Ledger.Tests.Crash;
using Waymark.Ledger.Tree;
using Waymark.Ledger.Verification;

namespace Waymark.Ledger.Tests.Shared;

/// <summary>People of one team, each with a workspace of their own, and one ledger in a database.</summary>
[Collection(SharedLedger.Name)]
public sealed class TeamTests(PostgresServer server)
{
    [Fact]
    public void TheSameFilesComeOutAsWithoutADatabase()
    {
        using var office = new Office(server.OrSkip());
        var (maja, sam) = (office.Join(), office.Join());
        maja.Publish(1);
        SmallLog.Publish(sam, 256, first: 2);
        maja.Publish(300);
        using (var ledger = sam.OpenWriter()) ledger.Revoke(Some.Id(1), "sent to the wrong person");

        LedgerAssert.IsSound(maja);
        LedgerAssert.IsSound(sam);
        var exported = office.Export();
        LedgerAssert.IsSound(exported);
        Assert.Equal(260, exported.OpenReader().Size);
        Tool.Require("python3");
        File.WriteAllText(exported.At("no-proofs"), "");
        var (exitCode, output, errors) = Tool.Run("python3", Path.Combine(Tool.Root, "tests/Waymark.Ledger.Tests/check_log.py"), exported.Place.Log, exported.At("no-proofs"));
        Assert.True(exitCode == 0, errors);
        Assert.StartsWith("260 entries", output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatOneRecordsTheOthersFindProveAndRebuild()
    {
        using var office = new Office(server.OrSkip());
        var (maja, sam) = (office.Join(), office.Join());
        maja.Publish(1, 2);
        sam.Publish(3);

        var reader = sam.OpenReader();
        Assert.Equal([0L, 1L, 2L, 3L], reader.ReadEntries().Select(entry => entry.Index));
        var entry = reader.FindHandout(Some.Id(2))!;
        Assert.True(reader.Prove(entry.Index).Includes(reader.Tiles.LeafHash(entry.Index)));
        Assert.Equal("{\"handout\":2}", Encoding.UTF8.GetString(reader.ReadKept((IssuedRecord)entry.Record!, "handout")!));

        reader.Rebuild(entry, sam.At("again"));
        foreach (var (path, bytes) in maja.FilesBelow($"output/handouts/acme/{Some.Id(2)}").Where(file => !file.Key.EndsWith(".tlog-proof", StringComparison.Ordinal) && !file.Key.EndsWith(".zip", StringComparison.Ordinal)))
            Assert.Equal(bytes, File.ReadAllBytes(sam.At(Path.Combine("again", Path.GetRelativePath($"output/handouts/acme/{Some.Id(2)}", path)))));
        using (var ledger = sam.OpenWriter()) Assert.Contains("checkpoint", ledger.PublishLog());
        Assert.Equal(File.ReadAllBytes(Path.Combine(sam.Place.PublicLog, "checkpoint")), office.Select<byte[]>("select bytes from waymark.file where path = 'ledger/log/checkpoint'")[0]);
    }

    [Fact]
    public void NoKeyAndNothingUnfinishedIsInTheDatabase()
    {
        using var office = new Office(server.OrSkip());
        var maja = office.Join();
        maja.Publish(1);
        using (var ledger = maja.OpenWriter()) ledger.RotateKey();
        Assert.DoesNotContain(office.Select<byte[]>("select bytes from waymark.file"), bytes => bytes.AsSpan().IndexOf("PRIVATE KEY"u8) >= 0);
        Assert.DoesNotContain(office.Select<string>("select path from waymark.file"), path => path.Contains("key", StringComparison.Ordinal) || path.Contains("intent", StringComparison.Ordinal));
        Assert.Empty(maja.FilesBelow("ledger"));
    }

    [Fact]
    public void TwoWhoIssueTheSameCopyRecordItOnce()
    {
        using var office = new Office(server.OrSkip());
        var (maja, sam) = (office.Join(), office.Join());
        using (var early = sam.OpenWriter())
        {
            maja.Publish(1);
            Assert.Equal(1, Workspace.Publish(early, 1).Index);
            Assert.Equal(2, early.Reader.Size);
        }

        Assert.Equal(maja.FilesBelow("output").Keys, sam.FilesBelow("output").Keys);
        LedgerAssert.IsSound(sam);
    }

    [Fact]
    public void WritersThatAreOpenTogetherTakeTurns()
    {
        using var office = new Office(server.OrSkip());
        var (maja, sam) = (office.Join(), office.Join());
        using (var hers = maja.OpenWriter())
        using (var his = sam.OpenWriter())
        {
            Assert.Equal(1, Workspace.Publish(hers, 1).Index);
            Assert.Equal(2, Workspace.Publish(his, 2).Index);
            Assert.Equal(3, Workspace.Publish(hers, 3).Index);
            Assert.Equal(4, his.Revoke(Some.Id(3), "withdrawn by a colleague").Index);
            Assert.Equal([5L, 6L, 7L, 8L], hers.Erase("jane@acme.example").Select(entry => entry.Index));
        }

        LedgerAssert.IsSound(maja);
        Assert.DoesNotContain(office.Select<byte[]>("select bytes from waymark.file"), bytes => bytes.AsSpan().IndexOf("jane@acme.example"u8) >= 0);

        // What Sam had published in his own workspace goes when he next opens the ledger.
        sam.OpenWriter().Dispose();
        Assert.Empty(sam.FilesBelow("output/handouts"));
        LedgerAssert.IsSound(sam);
    }

    [Fact]
    public async Task ManyPeopleWhoseProcessesAreKilledMakeOneOrder()
    {
        using var office = new Office(server.OrSkip());
        var workspaces = Enumerable.Range(0, 16).Select(_ => office.Join()).ToList();
        var crowd = new Crowd(number => workspaces[number], new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["WAYMARK_DRIVER_DATABASE"] = office.Team.Database.ToString(),
            ["WAYMARK_KEYS"] = office.Team.Keys,
        });
        await crowd.Run();
        crowd.AssertOneOrder(workspaces[0]);
        Assert.All(workspaces, workspace => LedgerAssert.IsSound(workspace));
        LedgerAssert.IsSound(office.Export());
    }

    [Fact]
    public void AfterAColleagueChangedTheKeysTheOldOnesAreRefused()
    {
        using var office = new Office(server.OrSkip());
        var maja = office.Join();
        maja.Publish(1);
        using var sam = new Workspace(office.Team with { Keys = maja.At("copied-keys") });
        Directory.CreateDirectory(sam.Place.Keys);
        foreach (var key in Directory.EnumerateFiles(office.Team.Keys)) File.Copy(key, Path.Combine(sam.Place.Keys, Path.GetFileName(key)));
        using var open = sam.OpenWriter();
        using (var ledger = maja.OpenWriter()) ledger.RotateKey();

        Assert.Contains("not signed by the key", Assert.Throws<LedgerException>(() => Workspace.Publish(open, 2)).Message, StringComparison.Ordinal);
        Assert.Empty(sam.FilesBelow("output"));
        LedgerAssert.IsSound(maja);
    }

    [Fact]
    public void ADatabaseRestoredFromABackupIsNoticedByWhoeverSawMore()
    {
        using var office = new Office(server.OrSkip());
        var (maja, sam) = (office.Join(), office.Join());
        maja.Publish(1);
        office.Execute("create table backup as select * from waymark.file");
        sam.Publish(2);
        maja.OpenWriter().Dispose();
        office.Execute("delete from waymark.file; insert into waymark.file select * from backup");

        // Maja signed nothing since the backup, but her workspace has seen Sam's entry.
        foreach (var workspace in new[] { maja, sam })
        {
            Assert.Contains("2 entries, but 3 were signed", Assert.Throws<LedgerException>(workspace.OpenWriter).Message, StringComparison.Ordinal);
            Assert.False(LedgerVerification.Verify(workspace.Place, workspace.Time).IsSound);
        }
    }

    [Fact]
    public void AnyRowThatIsChangedOrMissingIsNoticed()
    {
        using var office = new Office(server.OrSkip());
        var maja = office.Join();
        maja.Publish(1, 2);
        office.Execute("create table original as select * from waymark.file");
        foreach (var path in office.Select<string>("select path from original where path not like '%.p/1' and path not like '%.p/2'"))
        {
            office.Execute($"update waymark.file set bytes = set_byte(bytes, octet_length(bytes) / 2, get_byte(bytes, octet_length(bytes) / 2) # 4) where path = '{path}'");
            AssertNoticed($"{path} changed");
            office.Execute($"delete from waymark.file where path = '{path}'");
            AssertNoticed($"{path} deleted");
            office.Execute($"insert into waymark.file select * from original where path = '{path}'");
        }

        office.Execute("insert into waymark.file values ('ledger/notes', '')");
        AssertNoticed("a row added");

        void AssertNoticed(string what) => Assert.False(LedgerVerification.Verify(maja.Place, maja.Time).IsSound, what);
    }

    [Fact]
    public void TheGrantsOfTheHowToAreEnough()
    {
        using var office = new Office(server.OrSkip());
        office.Join().Publish(1);
        foreach (var user in new[] { "reader", "issuer", "stranger" }) server.NewUser(user);
        foreach (var grant in File.ReadLines(Path.Combine(Tool.Root, "docs/how-to/share-a-ledger.md")).Where(line => line.StartsWith("    grant ", StringComparison.Ordinal))) office.Execute(grant);

        var (issuer, reader, stranger) = (office.Join(As("issuer")), office.Join(As("reader")), office.Join(As("stranger")));
        issuer.Publish(2);
        Assert.Equal(3, reader.OpenReader().Size);
        LedgerAssert.IsSound(reader);
        Assert.Contains("does not let this user do that", Assert.Throws<LedgerException>(() => reader.Publish(3)).Message, StringComparison.Ordinal);
        Assert.Equal(LedgerFault.Database, Assert.Throws<LedgerException>(stranger.OpenReader).Fault);
        Assert.Empty(reader.FilesBelow("output"));

        Storage.Postgres.PostgresAddress As(string user) => PostgresServer.Address(office.Database, server.Port, user);
    }

    [Theory]
    [InlineData("waymark", "like postgresql://"), InlineData("postgresql://roadmap:secret@db.example/waymark", "holds a password"), InlineData("postgresql://db.example/", "names no database")]
    [InlineData("postgresql:///waymark", "names no host"), InlineData("postgresql://db.example/waymark?sslmode=prefer", "there are host=/folder and sslmode="), InlineData("postgresql://db.example/waymark?password=secret", "has an option")]
    public void AnAddressIsReadStrictlyAndNeverHoldsAPassword(string address, string problem)
    {
        var refusal = Assert.Throws<FormatException>(() => Storage.Postgres.PostgresAddress.Parse(address));
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgresql://db.example/waymark", "VerifyFull"), InlineData("postgresql://127.0.0.1:5433/waymark", "Prefer"), InlineData("postgresql:///waymark?host=/run/postgresql", "Prefer")]
    [InlineData("postgresql://roadmap@db.example/waymark?sslmode=require", "Require")]
    public void OnANetworkTheServerShowsWhoItIs(string address, string mode) =>
        Assert.Equal(mode, new Npgsql.NpgsqlConnectionStringBuilder(Storage.Postgres.PostgresAddress.Parse(address).ConnectionString).SslMode.ToString());

    [Fact]
    public void ALedgerInFilesIsNotTakenForTheTeams()
    {
        using var office = new Office(server.OrSkip());
        using var workspace = new Workspace();
        workspace.Publish(1);
        var place = new LedgerPlace(workspace.Root, null, office.Team.Database);
        Assert.Contains("belongs to a ledger in files", Assert.Throws<LedgerException>(() => LedgerWriter.Open(place, workspace.Time)).Message, StringComparison.Ordinal);
        Assert.False(LedgerVerification.Verify(place, workspace.Time).IsSound);
    }
}
