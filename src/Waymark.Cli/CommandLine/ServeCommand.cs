using System.CommandLine;
using Waymark.Cli.Making;
using Waymark.Cli.Serving;
using Waymark.Cli.Workspaces;
using Waymark.Content.Model;
using Waymark.Disclosure;

namespace Waymark.Cli.CommandLine;

/// <summary><c>waymark serve</c>: what a reader would get, and what is left out, as the author writes.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 4747;

    internal sealed record ServeAnswer(string Address, string Reader);

    private static readonly Option<string?> Role = new("--role") { Description = "Preview the internal site of this role.", HelpName = "R" };
    private static readonly Option<string?> Customer = new("--customer") { Description = "Preview a handout of this customer.", HelpName = "C" };
    private static readonly Option<string?> As = new("--as") { Description = "With --customer: the role that shares; the customer's shared-by unless given.", HelpName = "ROLE" };
    private static readonly Option<string?> Date = CommonOptions.Date("Day of the preview; today in the workspace's time zone unless given.");
    private static readonly Option<int> Port = new("--port") { Description = "Port on 127.0.0.1; 0 takes a free one.", HelpName = "N", DefaultValueFactory = _ => UsualPort };

    public static Command Create(CommandHost host) => host.Bind(
        new Command("serve", "Preview on this computer, live: what a reader would get, and what is left out and why. Writes no file.") { Role, Customer, As, Date, Port },
        RunAsync);

    private static async Task<ExitCode> RunAsync(CommandRun run)
    {
        if (run.Value(Role) is null == run.Value(Customer) is null) throw new UsageException("Name whose pages to show: --role R or --customer C.");
        if (run.Value(Port) is < 0 or > ushort.MaxValue) throw new UsageException("A port is a number from 0 to 65535.");
        run.Workspace.RequireContent();
        var day = run.Value(Date) is { } asked ? Workspace.ParseDate(asked) : (DateOnly?)null;
        var reader = run.Value(Role) ?? run.Value(Customer)!;
        using var pages = new PreviewCache(run.Workspace.Content, new Preview(run.Workspace, roadmap => OrderFor(run, roadmap, day)));
        await using var server = await PreviewServer.StartAsync(pages, reader, run.Value(Port), run.Workspace.Time, run.Cancelled);
        run.Terminal.Say($"PREVIEW of {reader} at {server.Address} — for this computer only; it is recorded nowhere. Ctrl+C ends it.");
        run.Terminal.Answer(new ServeAnswer(server.Address.ToString(), reader));
        await Task.Delay(Timeout.InfiniteTimeSpan, run.Workspace.Time, run.Cancelled).ContinueWith(_ => { }, TaskScheduler.Default);
        return ExitCode.Done;
    }

    private static PreviewOrder OrderFor(CommandRun run, Roadmap roadmap, DateOnly? day)
    {
        var date = day ?? run.Workspace.Today(roadmap.Settings);
        if (run.Value(Role) is { } role) return new PreviewOrder.OfRole(role, date);
        var customer = roadmap.Customer(run.Value(Customer)!);
        return new PreviewOrder.OfCustomer(new Audience(customer.Id, customer.Viewer.Value, Sharers.Of(customer, run.Value(As)), date));
    }
}
