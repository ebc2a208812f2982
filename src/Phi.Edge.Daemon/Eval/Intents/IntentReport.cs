namespace Phi.Edge.Daemon.Eval.Intents;

/// <summary>The whole evaluation of the text path on a folder.</summary>
/// <param name="Folder">Where the files lie.</param>
/// <param name="Catalogue">Name of the catalogue.</param>
/// <param name="Files">By file.</param>
/// <param name="OutOfDomainRejection">Share of out-of-domain sentences rejected over all files; null when there are none.</param>
/// <param name="MillisecondsP50">Median time per sentence.</param>
/// <param name="MillisecondsP99">99th percentile.</param>
/// <param name="Problems">What could not be read or compared.</param>
internal sealed record IntentReport(
    string Folder, string Catalogue, IReadOnlyList<FileResult> Files, double? OutOfDomainRejection, double MillisecondsP50, double MillisecondsP99,
    IReadOnlyList<string> Problems);
