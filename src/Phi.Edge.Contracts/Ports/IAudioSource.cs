namespace Phi.Edge.Contracts.Ports;

/// <summary>
/// One microphone, file or process that delivers sound as 16 kHz mono signed 16 bit, whatever it records in. Used by one thread; may be
/// opened again after it ended.
/// </summary>
public interface IAudioSource : IDisposable
{
    /// <summary>What the operator called it, for logs and health.</summary>
    string Name { get; }

    /// <summary>Opens or re-opens the source.</summary>
    /// <exception cref="AudioSourceException">It cannot be opened.</exception>
    void Open(CancellationToken cancellationToken);

    /// <summary>Waits until samples are there, at most the source's time limit.</summary>
    /// <param name="samples">Receives them; 512 (32 ms) is the usual length.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    AudioRead Read(Span<short> samples, CancellationToken cancellationToken);
}
