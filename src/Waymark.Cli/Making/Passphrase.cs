using System.Text;

namespace Waymark.Cli.Making;

/// <summary>What opens a protected handout. It enters no id, no record and no message: whoever issues the handout hands it over, by another way.</summary>
internal sealed class Passphrase
{
    /// <summary>Where <c>--passphrase-from env</c> looks.</summary>
    public const string Variable = "WAYMARK_PASSPHRASE";

    /// <summary>Fewer can be guessed from the file itself in hours: a PDF can be tried without end.</summary>
    private const int FewestCharacters = 8;

    /// <summary>Of UTF-8, as ISO 32000-2 has it.</summary>
    private const int MostBytes = 127;

    private Passphrase(string text) => Text = text;

    /// <summary>In NFKC.</summary>
    public string Text { get; }

    /// <summary>Says nothing of the secret.</summary>
    public override string ToString() => nameof(Passphrase);

    /// <param name="source">A file, <c>-</c> for standard input, <c>env</c> for the variable, or null for no passphrase.</param>
    /// <exception cref="UsageException">There is none, others can read the file, or it is no passphrase.</exception>
    public static Passphrase? From(string? source) => source switch
    {
        null => null,
        "-" => Of(System.Console.In.ReadLine() ?? "", "standard input"),
        "env" => Of(Environment.GetEnvironmentVariable(Variable) ?? throw new UsageException($"--passphrase-from env: {Variable} is not set."), Variable),
        var path => Of(LineOf(path), path),
    };

    private static string LineOf(string path)
    {
        if (!File.Exists(path)) throw new UsageException($"--passphrase-from: there is no file {path}. (Standard input is -, and {Variable} is env.)");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0)
            throw new UsageException($"--passphrase-from: others can read {path}; chmod 600 it, and think of another passphrase if they have.");
        using var reader = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        return reader.ReadLine() ?? "";
    }

    private static Passphrase Of(string line, string source)
    {
        var text = line.Normalize(NormalizationForm.FormKC);
        if (text.Length < FewestCharacters) throw new UsageException($"{source} has a passphrase of fewer than {FewestCharacters} characters; five words that do not belong together are a good one.");
        if (text.Any(char.IsControl)) throw new UsageException($"{source} has a control character in its passphrase, which nobody can type.");
        return Encoding.UTF8.GetByteCount(text) <= MostBytes ? new Passphrase(text) : throw new UsageException($"{source} has a passphrase of more than {MostBytes} bytes.");
    }
}
