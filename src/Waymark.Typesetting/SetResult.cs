using System.Collections.Immutable;
using Waymark.Pages;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Typesetting;

/// <summary>A document laid out, or what keeps it from being so.</summary>
/// <param name="Document">Null where a diagnostic is an error.</param>
/// <param name="Diagnostics">Sorted by place.</param>
public sealed record SetResult(PageDocument? Document, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>What makes a document one recipient's copy, or what keeps it from being so: a name that no face can draw.</summary>
/// <param name="Layer">Null where a diagnostic is an error.</param>
public sealed record SetCopyResult(CopyLayer? Layer, ImmutableArray<Diagnostic> Diagnostics);
