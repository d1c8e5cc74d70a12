using System.Collections.Immutable;
using Waymark.Content.Model;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content;

/// <summary>What reading a workspace gave.</summary>
/// <param name="Roadmap">Null exactly when a diagnostic is an error.</param>
/// <param name="Diagnostics">All problems of the run, sorted by place.</param>
public sealed record ReadResult(Roadmap? Roadmap, ImmutableArray<Diagnostic> Diagnostics);
