namespace Phi.Edge.Daemon.Eval;

/// <summary>What was made of one picture.</summary>
/// <param name="File">Its name.</param>
/// <param name="Label">What the manifest calls it.</param>
/// <param name="FaceExpected">Null when the label does not say.</param>
/// <param name="FaceFound">Whether a face was found.</param>
/// <param name="EyesClosedExpected">Null when the label does not say.</param>
/// <param name="EyesClosed">Whether the eyes were read as closed; null without a face.</param>
/// <param name="EyeClosure">The measure behind it.</param>
/// <param name="EyeConfidence">How far it is trusted.</param>
/// <param name="Milliseconds">Time for the picture.</param>
internal sealed record StillResult(
    string File, string Label, bool? FaceExpected, bool FaceFound, bool? EyesClosedExpected, bool? EyesClosed,
    float EyeClosure, float EyeConfidence, double Milliseconds);
