using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Alerts;

namespace Phi.Edge.Pipelines.Driver;

/// <summary>What the policy makes of one frame: the state to publish, and what it asks for per kind of alert.</summary>
public readonly record struct DriverAssessment
{
    /// <summary>Kinds of alert this policy speaks for.</summary>
    public const int Kinds = 6;

    /// <summary>The driver's state.</summary>
    public required DriverState State { get; init; }

    /// <summary>Eyes closed for a short while; value in seconds.</summary>
    public required AlertSignal Microsleep { get; init; }

    /// <summary>Eyes closed for long; value in seconds.</summary>
    public required AlertSignal Sleep { get; init; }

    /// <summary>PERCLOS; value in percent.</summary>
    public required AlertSignal Drowsiness { get; init; }

    /// <summary>Yawning; value is yawns in the window.</summary>
    public required AlertSignal Yawning { get; init; }

    /// <summary>Eyes off the road; value in seconds.</summary>
    public required AlertSignal Distraction { get; init; }

    /// <summary>Monitoring does not work; value is the reason's number.</summary>
    public required AlertSignal MonitoringDegraded { get; init; }

    /// <summary>Writes the signals to a span of <see cref="Kinds"/>.</summary>
    public void CopyTo(Span<AlertSignal> signals) =>
        (signals[0], signals[1], signals[2], signals[3], signals[4], signals[5]) =
        (Microsleep, Sleep, Drowsiness, Yawning, Distraction, MonitoringDegraded);
}
