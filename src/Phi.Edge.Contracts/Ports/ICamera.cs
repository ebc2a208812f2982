namespace Phi.Edge.Contracts.Ports;

/// <summary>A frame source under supervision: opened, watched, and opened again with back-off whenever it stops.</summary>
public interface ICamera
{
    /// <summary>The newest snapshot.</summary>
    CameraStatus Status { get; }

    /// <summary>
    /// Delivers frames until cancelled or, for a file that is not repeated, to its end. Blocks: the caller gives it a thread.
    /// </summary>
    /// <param name="sink">Where frames go.</param>
    /// <param name="heartbeat">Touched on every frame and on every retry: a missing camera is a state, not a hang.</param>
    /// <param name="cancellationToken">Ends the loop.</param>
    void Run(IFrameSink sink, IHeartbeat heartbeat, CancellationToken cancellationToken);
}
