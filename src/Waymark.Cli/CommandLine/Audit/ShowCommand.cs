using System.Collections.Immutable;
using System.CommandLine;
using Spectre.Console;
using Waymark.Cli.Auditing;
using Waymark.Cli.Console;
using Waymark.Cli.Making;
using Waymark.Ledger;
using Waymark.Ledger.Records;
using Waymark.Vocabulary.Time;

namespace Waymark.Cli.CommandLine.Audit;

/// <summary><c>waymark audit show ID</c>: everything that is recorded of one copy.</summary>
internal static class ShowCommand
{
    /// <param name="Customer">From here to <paramref name="Directory"/> null where the record was erased.</param>
    /// <param name="Previous">Id of the recipient's copy before this one, or null.</param>
    internal sealed record ShowAnswer(
        long Index, string Time, string Id, string? Customer, string? Recipient, string? Viewer, string? Sharer, string? Date, string? Version, string? Previous, string? Producer,
        string? Directory, WithdrawnAnswer? Withdrawn, long? ErasedBy, ImmutableArray<FileAnswer> Files);

    /// <param name="Entry">The entry that says so.</param>
    internal sealed record WithdrawnAnswer(long Entry, string Time, string? Reason);

    private static readonly Argument<string> Id = AuditCommand.HandoutId();

    public static Command Create(CommandHost host) => host.Bind(new Command("show", "Show one copy: to whom, which version, every file, and what became of it.") { Id }, Run);

    private static ExitCode Run(CommandRun run)
    {
        var reader = LedgerReader.Open(run.Workspace.LedgerPlace, run.Workspace.Time);
        var entry = HandoutSearch.Find(reader, run.Value(Id)!);
        var withdrawn = entry.RevokedBy is { } by ? reader.ReadEntry(by) is var revocation ? new WithdrawnAnswer(by, EntryAnswer.TimeOf(revocation), (revocation.Record as RevocationRecord)?.Reason) : null : null;
        var answer = AnswerOf(entry, withdrawn);
        run.Terminal.People.Write(TableOf(answer, entry.Record as HandoutRecord));
        if (!answer.Files.IsEmpty) run.Terminal.People.Write(FilesOf(answer));
        run.Terminal.Answer(answer);
        return ExitCode.Done;
    }

    private static ShowAnswer AnswerOf(LoggedEntry entry, WithdrawnAnswer? withdrawn)
    {
        var record = entry.Record as HandoutRecord;
        var facts = record?.Facts;
        return new ShowAnswer(
            entry.Index, EntryAnswer.TimeOf(entry), entry.HandoutId!, facts?.Customer.Id, facts is null ? null : Mailbox.Of(facts.Recipient), facts?.Viewer, facts?.Sharer.Role,
            facts is null ? null : IsoDay.Of(facts.Date), EntryAnswer.VersionOf(entry), facts?.PreviousId, facts?.Producer, record?.Directory, withdrawn, entry.ErasedBy,
            record is null ? [] : [.. record.Files.Select(file => new FileAnswer(file.Path, file.Bytes, file.Sha256.ToString()))]);
    }

    private static Table FilesOf(ShowAnswer answer)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("File").AddColumn(new TableColumn("Bytes").RightAligned()).AddColumn("SHA-256");
        foreach (var file in answer.Files) table.AddRow(Markup.Escape(file.Path), $"{file.Bytes}", file.Sha256);
        return table;
    }

    private static Table TableOf(ShowAnswer answer, HandoutRecord? record)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumns("", "");
        void Row(string what, string? value)
        {
            if (value is not null) table.AddRow(Markup.Escape(what), Markup.Escape(value));
        }

        Row("Copy", answer.Id);
        Row("Entry", $"{answer.Index}, {answer.Time}");
        Row("Withdrawn", answer.Withdrawn is { } withdrawn ? $"{withdrawn.Time}, entry {withdrawn.Entry}{(withdrawn.Reason is { } reason ? $": {reason}" : "")}" : null);
        Row("Erased", answer.ErasedBy is { } erasure ? $"by entry {erasure}: names, salts and files are gone" : null);
        if (record is { Facts: var facts })
        {
            Row("Customer", $"{facts.Customer.Name} ({facts.Customer.Id})");
            Row("Recipient", answer.Recipient);
            Row("Viewer, sharer", $"{facts.Viewer}, {facts.Sharer.Role}{(facts.Sharer.Name is { } name ? $" ({name})" : "")}");
        }

        Row("Date", answer.Date);
        Row("Version", answer.Version);
        Row("Copy before", answer.Previous);
        Row("Made by", answer.Producer);
        Row("Directory", answer.Directory);
        return table;
    }
}
