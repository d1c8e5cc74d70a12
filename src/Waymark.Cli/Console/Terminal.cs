using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;

namespace Waymark.Cli.Console;

/// <summary>
/// Where a command speaks. People read standard error, in colour only where it is a terminal; programs read one JSON object on
/// standard output, where nothing else is ever written.
/// </summary>
internal sealed class Terminal
{
    private readonly TextWriter _output;

    public Terminal(bool json, TextWriter output, TextWriter error, bool errorIsTerminal)
    {
        Json = json;
        _output = output;
        People = AnsiConsole.Create(new AnsiConsoleSettings
        {
            // Spectre writes escape codes into pipes unless told otherwise.
            Ansi = errorIsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = errorIsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = errorIsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(error),
        });
        if (!errorIsTerminal) People.Profile.Width = WidthOfPipes;
        Interactive = errorIsTerminal;
    }

    /// <summary>Wide enough that a path or a diagnostic is never broken in a log.</summary>
    private const int WidthOfPipes = 400;

    public bool Json { get; }

    /// <summary>Whether a person is watching, so that progress may be drawn.</summary>
    public bool Interactive { get; }

    public IAnsiConsole People { get; }

    public static Terminal ForProcess(bool json)
    {
        System.Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(json, System.Console.Out, System.Console.Error, !System.Console.IsErrorRedirected);
    }

    /// <summary>One line for people, as plain text: brackets in it are not markup.</summary>
    public void Say(string line) => People.WriteLine(line);

    /// <summary>One line for people with Spectre's markup; values in it are escaped by the caller.</summary>
    public void SayMarkup(string markup) => People.MarkupLine(markup);

    /// <summary>Writes what the caller asked for in another form than JSON, as it is. Nothing else of this run may be on standard output then.</summary>
    public void Print(IEnumerable<string> text)
    {
        foreach (var piece in text) _output.Write(piece);
    }

    /// <summary>Asks a person who is there to answer; false where nobody is.</summary>
    public bool Confirm(string question) =>
        Interactive && !System.Console.IsInputRedirected && People.Prompt(new ConfirmationPrompt(Markup.Escape(question)) { DefaultValue = false });

    /// <summary>Writes the one JSON object of this run, if the caller asked for JSON.</summary>
    public void Answer<T>(T answer)
    {
        if (!Json) return;
        var known = AnswerJson.Known.GetTypeInfo(typeof(T)) as JsonTypeInfo<T> ?? throw new UnreachableException($"{typeof(T).Name} is missing in {nameof(AnswerJson)}.");
        _output.WriteLine(JsonSerializer.Serialize(answer, known));
    }
}
