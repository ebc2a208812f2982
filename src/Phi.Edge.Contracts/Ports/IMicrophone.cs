namespace Phi.Edge.Contracts.Ports;

/// <summary>An audio source under supervision: opened, watched, and opened again with back-off whenever it stops.</summary>
public interface IMicrophone
{
    /// <summary>The newest snapshot.</summary>
    MicrophoneStatus Status { get; }

    /// <summary>Delivers sound until cancelled or, for a file, to its end. Blocks: the caller gives it a thread.</summary>
    /// <param name="sink">Where the sound goes.</param>
    /// <param name="heartbeat">Touched on every chunk and on every retry: a missing microphone is a state, not a hang.</param>
    /// <param name="cancellationToken">Ends the loop.</param>
    void Run(IAudioSink sink, IHeartbeat heartbeat, CancellationToken cancellationToken);
}
