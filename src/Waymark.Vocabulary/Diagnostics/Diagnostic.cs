namespace Waymark.Vocabulary.Diagnostics;

/// <summary>How much a diagnostic weighs. Only errors stop a handout.</summary>
public enum Severity { Error, Warning, Notice }

/// <summary>
/// One thing that is wrong with what a person wrote or asked for, with the next step. Diagnostics are for the author and may
/// name hidden things; nothing that leaves the company is ever made from one.
/// </summary>
/// <param name="Code">Stable, <c>WM</c> and four digits; every code has a page in docs/rules.</param>
/// <param name="Message">What was found and what was expected, without a full stop.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourceSpan Span, string Message)
{
    /// <summary>What to do next, as an instruction that works when followed.</summary>
    public string? Hint { get; init; }

    /// <summary><c>file:line:column: error WM1234: message</c>, and the hint on a second line, indented by two spaces.</summary>
    public override string ToString()
    {
        var severity = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        var line = $"{Span}: {severity} {Code}: {Message}";
        return Hint is null ? line : $"{line}\n  hint: {Hint}";
    }
}
