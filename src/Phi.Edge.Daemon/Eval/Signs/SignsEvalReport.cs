namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>What <c>eval signs</c> found.</summary>
/// <param name="Region">Region profile.</param>
/// <param name="Recogniser">SHA-256 of the recogniser.</param>
/// <param name="Crops">Recognition on crops, per folder.</param>
/// <param name="Frames">Detection and naming on frames, per folder.</param>
/// <param name="Problems">What could not be read or graded.</param>
internal sealed record SignsEvalReport(
    string Region, string Recogniser, IReadOnlyList<CropReport> Crops, IReadOnlyList<FrameReport> Frames, IReadOnlyList<string> Problems);
