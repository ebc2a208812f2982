using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Ports;

/// <summary>A change of the alert that is shown to the driver.</summary>
/// <param name="Episode">Number of the episode since start: the same from raised to cleared.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Level">How urgent; <see cref="AlertLevel.None"/> when cleared.</param>
/// <param name="Transition">What has changed.</param>
/// <param name="Since">When the condition began (monotonic).</param>
/// <param name="At">Capture time of the frame, or time of the event, that caused the change (monotonic).</param>
/// <param name="Value">The measure behind it, in the unit the alert catalog names for the kind.</param>
public readonly record struct AlertEvent(
    long Episode, AlertKind Kind, AlertLevel Level, AlertTransition Transition, TimeSpan Since, TimeSpan At, float Value);
