using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Contracts.Wire;

/// <summary>One camera.</summary>
/// <param name="Name">What the operator called it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Frames">Frames delivered since start.</param>
/// <param name="Restarts">Times it had to be opened again.</param>
/// <param name="LastFrameAgeMs">Age of the newest frame in milliseconds; absent before the first.</param>
/// <param name="Problem">Why it is being retried; absent while it streams.</param>
public sealed record CameraHealth(
    string Name, CameraCondition State,
    [property: Range(0, double.MaxValue)] long Frames,
    [property: Range(0, int.MaxValue)] int Restarts,
    [property: Range(0, double.MaxValue)] double? LastFrameAgeMs = null,
    string? Problem = null);
