using Waymark.Content.Model;

namespace Waymark.Verify;

/// <summary>
/// The independent scan of finished output: reads bytes as a stranger would, and reports what the output's audience may not read.
/// It shares no code with what redacts and renders, and judges by its own reading of the policy.
/// </summary>
public static class OutputScan
{
    /// <summary>Scans one output. To scan several outputs of one workspace, make an <see cref="OutputScanner"/> once.</summary>
    /// <inheritdoc cref="OutputScanner.Scan"/>
    public static ScanReport Scan(Roadmap roadmap, ScanSubject subject, string folder, string? passphrase = null) => new OutputScanner(roadmap).Scan(subject, folder, passphrase);
}
