namespace Phi.Edge.Daemon.Speech;

/// <summary>Where synthesised speech goes.</summary>
internal interface IWavPlayer
{
    /// <summary>Plays it to its end.</summary>
    /// <returns>What went wrong; null when nothing did.</returns>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    Task<string?> PlayAsync(byte[] wav, CancellationToken cancellationToken);
}
