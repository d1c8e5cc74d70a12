using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Waymark.Ledger.Storage.Postgres;

namespace Waymark.Ledger.Tests.Shared;

/// <summary>
/// A server of our own, from Debian's package: a fresh cluster in a folder that goes with the tests, on a free port of the loopback interface, with
/// a password. The server refuses to run as root, so as root it is started as the user that the package makes.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private const string User = "postgres";
    private const string Password = "not-a-secret-outside-of-this-test";
    private const string PackageFolder = "/usr/lib/postgresql";

    private readonly string folder = Path.Combine(Workspace.Parent, "waymark-postgres-" + Path.GetRandomFileName());
    private readonly string programs = "";
    private int lastDatabase;

    public PostgresServer()
    {
        if (!IsInstalled) return;
        programs = Directory.EnumerateDirectories(PackageFolder).OrderBy(path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture)).Last() + "/bin";
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "password"), Password);
        if (IsRoot) Require(Tool.Run("chown", "-R", $"{User}:{User}", folder));
        Require(RunAsUser("initdb", "--pgdata", Data, "--username", User, "--pwfile", Path.Combine(folder, "password"), "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C"));

        // Where the client finds it, and the programs that it starts.
        Environment.SetEnvironmentVariable("PGPASSWORD", Password);
        Port = FreePort();
        Start();
    }

    public static bool IsInstalled => Directory.Exists(PackageFolder);

    public int Port { get; }

    private string Data => Path.Combine(folder, "data");

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>Skips the test where Debian's package is missing, unless everything is asked for.</summary>
    public PostgresServer OrSkip()
    {
        if (Effort.IsFull) Assert.True(IsInstalled, "postgresql is not installed");
        else Assert.SkipUnless(IsInstalled, "postgresql is not installed");
        return this;
    }

    /// <summary>The address of a new, empty database.</summary>
    internal PostgresAddress NewDatabase()
    {
        var name = $"ledger{Interlocked.Increment(ref lastDatabase)}";
        Execute("postgres", $"create database {name}");
        return Address(name, Port);
    }

    /// <param name="port">This server's, or that of something in between.</param>
    internal static PostgresAddress Address(string database, int port, string user = User) =>
        PostgresAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"postgresql://{user}@127.0.0.1:{port}/{database}?sslmode=disable"));

    /// <summary>Makes somebody who may log in, with the password of everybody here.</summary>
    internal void NewUser(string name) => Execute("postgres", $"create role {name} login password '{Password}'");

    internal void Execute(string database, string statement)
    {
        using var connection = Connect(database);
        using var command = new NpgsqlCommand(statement, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of what is selected.</summary>
    internal IReadOnlyList<T> Select<T>(string database, string statement)
    {
        using var connection = Connect(database);
        using var command = new NpgsqlCommand(statement, connection);
        using var reader = command.ExecuteReader();
        var values = new List<T>();
        while (reader.Read()) values.Add(reader.GetFieldValue<T>(0));
        return values;
    }

    public void Start() => Require(RunAsUser(
        "pg_ctl", "start", "--wait", "--pgdata", Data, "--log", Path.Combine(folder, "log"), "--options",
        string.Create(CultureInfo.InvariantCulture, $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=800")));

    /// <summary>Ends the server as a crash does: nothing is written down, connections break.</summary>
    public void Crash() => Require(RunAsUser("pg_ctl", "stop", "--mode", "immediate", "--pgdata", Data));

    public void Dispose()
    {
        if (!IsInstalled) return;
        RunAsUser("pg_ctl", "stop", "--mode", "immediate", "--pgdata", Data);
        NpgsqlConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private NpgsqlConnection Connect(string database)
    {
        var connection = new NpgsqlConnection(Address(database, Port).ConnectionString + ";Pooling=false");
        connection.Open();
        return connection;
    }

    private (int ExitCode, string Output, string Errors) RunAsUser(string program, params IEnumerable<string> arguments) => IsRoot
        ? Tool.RunIn("/", "runuser", ["-u", User, "--", Path.Combine(programs, program), .. arguments])
        : Tool.Run(Path.Combine(programs, program), arguments);

    private static void Require((int ExitCode, string Output, string Errors) result) => Assert.True(result.ExitCode == 0, result.Errors + result.Output);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
