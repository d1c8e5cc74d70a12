using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.IO.Enumeration;
using Waymark.Attacks.Frame;

// The attack table: what people do to copies, and how often the copy is still named.
//   dotnet run -c Release --project bench/Waymark.Attacks -- [--size small|full] [--rows GLOB] [--leaks N]
var size = new Option<string>("--size") { Description = "small: one leak a strength; full: all of them, and write results and docs/attacks.md.", DefaultValueFactory = _ => "small" };
size.AcceptOnlyFromAmong("small", "full");
var rows = new Option<string>("--rows") { Description = "Only rows whose id matches, such as 17-*.", DefaultValueFactory = _ => "*" };
var leaks = new Option<int>("--leaks") { Description = "In the full size, leaks of a strength at most.", DefaultValueFactory = _ => int.MaxValue };
var command = new RootCommand("Runs the attack table. Exit code 1: a row is below its threshold, or a wrong copy was named.") { size, rows, leaks };
command.SetAction(arguments =>
{
    using var run = new AttackRun(arguments.GetValue(size) == "full", arguments.GetValue(leaks));
    var passes = true;
    foreach (var row in AttackRows.All.Where(row => FileSystemName.MatchesSimpleExpression(arguments.GetValue(rows), row.Id)))
    {
        var results = ImmutableArray.CreateBuilder<StrengthResult>();
        foreach (var strength in row.Strengths)
        {
            var started = Stopwatch.GetTimestamp();
            var result = strength.Run(run, row);
            results.Add(result);
            passes &= result.Passes;
            Console.Out.WriteLine($"{AttackTable.LineOf(new RowResult(row.Number, row.Id, row.Attack, IssueOfCopies.Copies, []), result)} {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        }

        if (run.IsFull) ResultFiles.Write(Repository.Results, new RowResult(row.Number, row.Id, row.Attack, IssueOfCopies.Copies, results.ToImmutable()));
    }

    if (run.IsFull) File.WriteAllText(Repository.Table, AttackTable.Write(ResultFiles.ReadAll(Repository.Results)));
    return passes ? 0 : 1;
});
return command.Parse(args).Invoke();
