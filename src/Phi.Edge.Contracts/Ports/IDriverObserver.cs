namespace Phi.Edge.Contracts.Ports;

/// <summary>Watches what the driver pipeline sees and shows, for a recording or a preview. Called on its thread, after the alerts.</summary>
public interface IDriverObserver
{
    /// <summary>Takes one frame with what was made of it; must be quick, and never throws.</summary>
    /// <param name="frame">The frame; whoever keeps it beyond the call takes a <see cref="Frame.Share"/>.</param>
    /// <param name="landmarks">Landmarks in image pixels, empty without a face; valid during the call.</param>
    /// <param name="state">The driver's state.</param>
    /// <param name="shown">The alert on show; null when there is none.</param>
    void Observe(Frame frame, ReadOnlySpan<ImagePoint> landmarks, in DriverState state, in AlertEvent? shown);
}
