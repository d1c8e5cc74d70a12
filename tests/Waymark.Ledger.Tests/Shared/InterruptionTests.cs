using Waymark.Ledger.Tests.Crash;

namespace Waymark.Ledger.Tests.Shared;

/// <summary>
/// The way to the database breaks at every message, the disk of the workspace fails at every call, the server crashes: what was published is
/// recorded, what is recorded is published or will be, and colleagues are not kept waiting.
/// </summary>
[Collection(SharedLedger.Name)]
public sealed class InterruptionTests(PostgresServer server)
{
    [Theory]
    [InlineData(Cut.BeforeTheServer, false), InlineData(Cut.BeforeTheServer, true), InlineData(Cut.AfterTheServer, false), InlineData(Cut.AfterTheServer, true)]
    public void AConnectionMayBreakAtAnyMessage(Cut cut, bool staysDown)
    {
        server.OrSkip();
        var runs = 0;
        for (var failing = Effort.IsFull ? 1 : 2 + (3 * (int)cut); !Effort.IsMine(failing) || RunCut(cut, staysDown, failing); failing += Effort.IsFull ? 1 : 9) runs += Effort.IsMine(failing) ? 1 : 0;
        TestContext.Current.TestOutputHelper?.WriteLine($"{runs} connections cut {cut}, {(staysDown ? "for good" : "once")}");
        Assert.True(runs > 2);
    }

    [Theory, MemberData(nameof(Faults))]
    public void TheDiskOfAWorkspaceMayFailAtAnyCall(Fault fault)
    {
        server.OrSkip();
        var runs = 0;
        for (var call = Effort.IsFull ? 1 : 3 + (int)fault; !Effort.IsMine(call) || RunFault(fault, call); call += Effort.IsFull ? 1 : 17) runs += Effort.IsMine(call) ? 1 : 0;
        TestContext.Current.TestOutputHelper?.WriteLine($"{runs} calls to the disk ended with {fault}");
        Assert.True(runs > 2);
    }

    [Fact]
    public void WhileTheServerIsDownNothingIsPublishedAndAfterwardsEverythingWorks()
    {
        server.OrSkip();
        using var office = new Office(server);
        var maja = office.Join();
        maja.Publish(1);
        using (var open = maja.OpenWriter())
        {
            server.Crash();
            var (refused, down) = (Assert.Throws<LedgerException>(() => Workspace.Publish(open, 2)), Assert.Throws<LedgerException>(maja.OpenReader));
            Assert.All([refused, down], e => Assert.Equal(LedgerFault.Database, e.Fault));
            Assert.Contains("cannot be reached", refused.Message, StringComparison.Ordinal);
            Assert.Contains("nothing was published", refused.Hint!, StringComparison.Ordinal);
        }

        Assert.Throws<LedgerException>(maja.OpenWriter);
        Assert.False(Directory.Exists(maja.At($"output/handouts/acme/{Some.Id(2)}")));

        server.Start();
        using (var ledger = maja.OpenWriter())
        {
            Workspace.Publish(ledger, 2);

            // A writer that stays open outlives the server's restart.
            server.Crash();
            server.Start();
            Workspace.Publish(ledger, 3);
        }

        Assert.Equal(4, maja.OpenReader().Size);
        LedgerAssert.IsSound(maja);
    }

    [Fact]
    public void AnAppendThatComesInTheWayOfAnotherIsTriedAgain()
    {
        using var office = new Office(server.OrSkip());
        var maja = office.Join();
        maja.Publish(1);
        office.Execute("""
            create sequence tries;
            create function refuse() returns trigger language plpgsql as $$ begin
              if nextval('tries') <= 3 then raise exception 'somebody came first' using errcode = 'serialization_failure'; end if;
              return new;
            end $$;
            create trigger refusing before insert on waymark.file for each row when (new.path like '%/intents/%') execute function refuse();
            """);
        maja.Publish(2);
        Assert.Equal(4L, office.Select<long>("select last_value from tries")[0]);
        Assert.Equal(3, maja.OpenReader().Size);
        LedgerAssert.IsSound(maja);

        office.Execute("create or replace function refuse() returns trigger language plpgsql as $$ begin raise exception 'never' using errcode = 'serialization_failure'; end $$");
        Assert.Contains("could not do it now: never", Assert.Throws<LedgerException>(() => maja.Publish(3)).Message, StringComparison.Ordinal);
        office.Execute("drop trigger refusing on waymark.file");
        LedgerAssert.IsSound(maja);
        Assert.Equal(3, maja.OpenReader().Size);
    }

    public static TheoryData<Fault> Faults => [.. Enum.GetValues<Fault>()];

    private bool RunCut(Cut cut, bool staysDown, int failing)
    {
        using var office = new Office(server);
        using var proxy = new CuttingProxy(server.Port, failing, cut, staysDown);
        var maja = office.Join(PostgresServer.Address(office.Database, proxy.Port));
        office.Reopen(maja).Publish(1);
        var before = TeamInvariants.Head(office.Reopen(maja));

        var isDone = true;
        try
        {
            maja.Publish(2);
        }
        catch (LedgerException e)
        {
            Assert.Equal(LedgerFault.Database, e.Fault);
            isDone = false;
        }

        if (proxy.Messages < failing) return false;
        if (isDone) Assert.NotNull(office.Reopen(maja).OpenReader().FindHandout(Some.Id(2)));
        var violation = TeamInvariants.Violation(office, maja, before);
        Assert.True(violation is null, $"{cut} at message {failing}: {violation}");
        return true;
    }

    private bool RunFault(Fault fault, int call)
    {
        using var office = new Office(server);
        var maja = office.Join();
        maja.Publish(1);
        var before = TeamInvariants.Head(maja);
        var disk = new CrashDisk(call, fault);
        var outcome = Outcome.Of(() => Scenario.All["second publication"].Run(maja, disk));
        if (disk.Calls < call) return false;
        if (outcome == Outcome.Done) Assert.NotNull(maja.OpenReader().FindHandout(Some.Id(2)));
        var violation = TeamInvariants.Violation(office, maja, before);
        Assert.True(violation is null, $"{fault} at call {call}: {violation}");
        return true;
    }
}
