using Waymark.Ledger.Storage.Postgres;

namespace Waymark.Ledger.Tests.Shared;

/// <summary>A team: a database of its own, one set of keys, and as many workspaces as it has people.</summary>
internal sealed class Office : IDisposable
{
    private readonly Workspace safe = new();
    private readonly List<Workspace> workspaces = [];
    private readonly PostgresServer server;

    public Office(PostgresServer server)
    {
        this.server = server;
        Team = new Team(server.NewDatabase(), safe.At("keys"));
    }

    public Team Team { get; }

    public string Database => Team.Database.ToString().Split('/', '?')[3];

    /// <param name="through">Something between this workspace and the server, or null.</param>
    public Workspace Join(PostgresAddress? through = null)
    {
        var workspace = new Workspace(through is null ? Team : Team with { Database = through });
        workspaces.Add(workspace);
        return workspace;
    }

    /// <summary>The same workspace with nothing between it and the server.</summary>
    public Workspace Reopen(Workspace workspace) => workspace.Under(Team);

    public void Execute(string statement) => server.Execute(Database, statement);

    public IReadOnlyList<T> Select<T>(string statement) => server.Select<T>(Database, statement);

    /// <summary>The table's rows as files: a workspace with the ledger of this moment, with nothing published and no memory of what was signed.</summary>
    public Workspace Export()
    {
        var workspace = new Workspace();
        workspaces.Add(workspace);
        foreach (var path in Select<string>("select path from waymark.file"))
        {
            var full = workspace.At(path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, Select<byte[]>($"select bytes from waymark.file where path = '{path}'")[0]);
        }

        Directory.CreateDirectory(workspace.Place.Keys);
        foreach (var key in Directory.EnumerateFiles(Team.Keys)) File.Copy(key, Path.Combine(workspace.Place.Keys, Path.GetFileName(key)));
        return workspace;
    }

    public void Dispose()
    {
        foreach (var workspace in workspaces) workspace.Dispose();
        safe.Dispose();
    }
}
