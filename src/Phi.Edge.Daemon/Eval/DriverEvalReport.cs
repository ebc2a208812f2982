namespace Phi.Edge.Daemon.Eval;

/// <summary>The whole evaluation of the driver model and policy on a folder.</summary>
internal sealed record DriverEvalReport(
    string Folder, double AssumedSpeedKmh, DriverEvalSummary Summary,
    IReadOnlyList<ClipResult> Clips, IReadOnlyList<StillResult> Stills, IReadOnlyList<string> Problems);
