namespace Phi.Edge.Perception.Models;

/// <summary>Written beside a prepared model: from what, by which importer, and what came out.</summary>
/// <param name="SourceSha256">Hash of the model as the package carries it.</param>
/// <param name="ImporterVersion">Version of the importer that made it.</param>
/// <param name="Sha256">Hash of the ONNX file.</param>
internal sealed record ModelStamp(string SourceSha256, int ImporterVersion, string Sha256);
