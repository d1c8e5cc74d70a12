using Npgsql;

namespace Waymark.Ledger.Storage.Postgres;

/// <summary>The questions that can be asked of the table of files; docs/formats/ledger-postgresql.md describes it.</summary>
internal abstract class PostgresReading : ILedgerFiles
{
    public virtual byte[]? Find(string path) => Ask<byte[]?>(null, session =>
    {
        using var command = session.Command("select bytes from waymark.file where path = $1", path);
        return command.ExecuteScalar() as byte[];
    });

    // The collation is "C", so a folder's files are those between "folder/" and "folder0": the zero follows the slash.
    public IReadOnlyList<string> Below(string folder) => Ask<IReadOnlyList<string>>([], session =>
    {
        using var command = session.Command("select path from waymark.file where path > $1 and path < $2 order by path", folder + "/", folder + "0");
        return ReadTexts(command);
    });

    public IReadOnlySet<string> Lacks(IReadOnlyCollection<string> paths) => Ask<IReadOnlySet<string>>(paths.ToHashSet(StringComparer.Ordinal), session =>
    {
        using var command = session.Command("select path from unnest($1) as wanted(path) where not exists (select from waymark.file where file.path = wanted.path)", (object)paths.ToArray());
        return ReadTexts(command).ToHashSet(StringComparer.Ordinal);
    });

    /// <summary>Answers by a call to the server.</summary>
    /// <param name="nothing">The answer where the tables were not made yet.</param>
    protected abstract T Ask<T>(T nothing, Func<PostgresSession, T> question);

    private static List<string> ReadTexts(NpgsqlCommand command)
    {
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) texts.Add(reader.GetString(0));
        return texts;
    }
}
