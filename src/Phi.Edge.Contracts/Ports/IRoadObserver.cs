namespace Phi.Edge.Contracts.Ports;

/// <summary>Watches what the road pipeline sees and shows, for a recording or a preview. Called on its thread, after the alerts.</summary>
public interface IRoadObserver
{
    /// <summary>Takes one frame with what was made of it; must be quick, and never throws.</summary>
    /// <param name="frame">The frame; whoever keeps it beyond the call takes a <see cref="Frame.Share"/>.</param>
    /// <param name="signs">The signs that are followed; valid during the call.</param>
    /// <param name="state">The state of the road.</param>
    /// <param name="shown">The alert on show; null when there is none.</param>
    void Observe(Frame frame, ReadOnlySpan<TrackedSign> signs, in RoadState state, in AlertEvent? shown);
}
