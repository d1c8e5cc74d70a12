using System.Collections.Immutable;
using Spectre.Console;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.Console;

/// <summary>Prints what went wrong: for people as <c>file:line:column: error …</c> with its hint, for programs as one object.</summary>
internal static class Failures
{
    internal sealed record FailureAnswer(string Error, ImmutableArray<DiagnosticAnswer> Diagnostics);

    internal sealed record DiagnosticAnswer(string File, int Line, int Column, string Code, Severity Severity, string Message, string? Hint);

    /// <summary>Prints diagnostics that may or may not be a failure, for people only.</summary>
    public static void SayAll(this Terminal terminal, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) terminal.SayOne(diagnostic);
    }

    public static void Fail(this Terminal terminal, string error, ImmutableArray<Diagnostic> diagnostics)
    {
        terminal.SayAll(diagnostics);
        if (diagnostics.IsEmpty) terminal.SayMarkup($"[red]error:[/] {Markup.Escape(error)}");
        else terminal.Say(error);
        terminal.Answer(new FailureAnswer(error, [.. diagnostics.Select(ToAnswer)]));
    }

    private static void SayOne(this Terminal terminal, Diagnostic diagnostic)
    {
        var (colour, word) = diagnostic.Severity switch
        {
            Severity.Error => ("red", "error"),
            Severity.Warning => ("yellow", "warning"),
            _ => ("blue", "notice"),
        };
        terminal.SayMarkup($"{Markup.Escape(diagnostic.Span.ToString())}: [{colour}]{word}[/] {diagnostic.Code}: {Markup.Escape(diagnostic.Message)}");
        if (diagnostic.Hint is { } hint) terminal.SayMarkup($"  [dim]hint:[/] {Markup.Escape(hint)}");
    }

    private static DiagnosticAnswer ToAnswer(Diagnostic d) =>
        new(d.Span.File, d.Span.Line, d.Span.Column, d.Code, d.Severity, d.Message, d.Hint);
}
