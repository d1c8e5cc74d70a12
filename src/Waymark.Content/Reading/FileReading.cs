using Waymark.Content.Markdown;
using Waymark.Vocabulary.Diagnostics;

namespace Waymark.Content.Reading;

/// <summary>What the reading of one file shares: where problems go, and what the file refers to.</summary>
/// <param name="Path">Relative to the workspace.</param>
internal sealed record FileReading(string Path, DiagnosticBag Bag, ReferenceBook References, ProseReader Prose);
