using Npgsql;

namespace Waymark.Ledger.Storage.Postgres;

/// <summary>A team's ledger as it is at one moment, for checking: what others append meanwhile is not seen. Reads ahead, a folder of records at a time.</summary>
internal sealed class PostgresSnapshot(PostgresAddress address) : PostgresReading, IDisposable
{
    private readonly Dictionary<string, byte[]> ahead = new(StringComparer.Ordinal);
    private PostgresSession? session;
    private string folderAhead = "";

    public override byte[]? Find(string path)
    {
        if (!StoredPath.IsBelow(path, StoredPath.Records)) return base.Find(path);
        var folder = path[..path.LastIndexOf('/')];
        if (folder != folderAhead) ReadAhead(folder);
        return ahead.GetValueOrDefault(path);
    }

    public void Dispose() => session?.Dispose();

    protected override T Ask<T>(T nothing, Func<PostgresSession, T> question) => PostgresFault.Translated(address, () =>
    {
        session ??= PostgresSession.Open(address, "begin transaction isolation level repeatable read read only");
        using (var command = session.Command("select to_regclass('waymark.file') is not null"))
        {
            if (command.ExecuteScalar() is false) return nothing;
        }

        return question(session);
    });

    private void ReadAhead(string folder)
    {
        ahead.Clear();
        foreach (var (path, bytes) in Ask<List<(string, byte[])>>([], session => ReadFolder(session, folder))) ahead.Add(path, bytes);
        folderAhead = folder;
    }

    private static List<(string Path, byte[] Bytes)> ReadFolder(PostgresSession session, string folder)
    {
        using var command = session.Command("select path, bytes from waymark.file where path > $1 and path < $2", folder + "/", folder + "0");
        using var reader = command.ExecuteReader();
        var files = new List<(string, byte[])>();
        while (reader.Read()) files.Add((reader.GetString(0), reader.GetFieldValue<byte[]>(1)));
        return files;
    }
}
