using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Waymark.Cli.Auditing;
using Waymark.Cli.CommandLine;
using Waymark.Cli.CommandLine.Audit;
using Waymark.Cli.Making;
using Waymark.Disclosure;
using Waymark.Disclosure.Explaining;
using Waymark.Handouts.Internal;
using Waymark.Marks.Tracing;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Cli.Console;

/// <summary>
/// Every answer that a command prints for programs, known to the compiler: the native tool knows no others.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(LintCommand.LintAnswer))]
[JsonSerializable(typeof(HandoutAnswer))]
[JsonSerializable(typeof(HandoutsCommand.HandoutsAnswer))]
[JsonSerializable(typeof(SiteCommand.SitesAnswer))]
[JsonSerializable(typeof(VerifyCommand.VerifyAnswer), TypeInfoPropertyName = "OutputsAnswer")]
[JsonSerializable(typeof(TraceCommand.TraceAnswer))]
[JsonSerializable(typeof(ServeCommand.ServeAnswer))]
[JsonSerializable(typeof(ExplainCommand.ItemAnswer))]
[JsonSerializable(typeof(ExplainCommand.HandoutVerdicts))]
[JsonSerializable(typeof(DisclosureMatrix))]
[JsonSerializable(typeof(KeysCommand.ExportAnswer))]
[JsonSerializable(typeof(KeysCommand.ImportAnswer))]
[JsonSerializable(typeof(KeysCommand.RotateAnswer))]
[JsonSerializable(typeof(InitCommand.InitAnswer))]
[JsonSerializable(typeof(DoctorCommand.DoctorAnswer))]
[JsonSerializable(typeof(ListCommand.ListAnswer))]
[JsonSerializable(typeof(ShowCommand.ShowAnswer))]
[JsonSerializable(typeof(ToldCommand.ToldAnswer))]
[JsonSerializable(typeof(LogCommands.VerifyAnswer), TypeInfoPropertyName = "LogAnswer")]
[JsonSerializable(typeof(LogCommands.PublishAnswer))]
[JsonSerializable(typeof(ProveCommand.ProveAnswer))]
[JsonSerializable(typeof(RebuildCommand.RebuildAnswer))]
[JsonSerializable(typeof(RevokeCommand.RevokeAnswer))]
[JsonSerializable(typeof(EraseCommand.EraseAnswer))]
[JsonSerializable(typeof(Failures.FailureAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>Camel case, enumerations in words with hyphens.</summary>
    public static AnswerJson Known { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { In<Severity>(), In<ItemAccess>(), In<ShareVerdict>(), In<Verdict>(), In<EditKind>(), In<Standing>(), In<DisclosureRule>() },
    });

    private static JsonStringEnumConverter<T> In<T>() where T : struct, Enum => new(JsonNamingPolicy.KebabCaseLower);
}
