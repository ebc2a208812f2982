using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Demo;

/// <summary>An alert as the dashboard received it.</summary>
/// <param name="Message">The message.</param>
/// <param name="CapturedAt">Capture time of the frame behind it, from the start of the film.</param>
/// <param name="ReceivedAt">When it arrived, from the start of the film.</param>
internal sealed record ReceivedAlert(AlertMessage Message, TimeSpan CapturedAt, TimeSpan ReceivedAt)
{
    /// <summary>From the capture of the frame to the dashboard.</summary>
    public TimeSpan Latency => ReceivedAt - CapturedAt;

    /// <summary>Something new or worse is shown.</summary>
    public bool IsRise => Message.Transition is AlertTransition.Raised or AlertTransition.Escalated;

    /// <summary>It is about the road, not about the driver.</summary>
    public bool IsRoad => Message.Kind is AlertKind.Overspeed or AlertKind.Sign;
}
