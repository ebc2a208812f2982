namespace Phi.Edge.Contracts.Ports;

/// <summary>Voice activity detection (VAD): how likely a chunk of sound holds speech. Keeps state from chunk to chunk; one thread.</summary>
public interface IVoiceDetector : IDisposable
{
    /// <summary>Samples per chunk at 16 kHz: 512 (32 ms).</summary>
    int ChunkSamples { get; }

    /// <summary>Takes the next chunk.</summary>
    /// <param name="chunk">Exactly <see cref="ChunkSamples"/> samples, directly after the chunk before.</param>
    /// <returns>Probability of speech, 0 to 1.</returns>
    float Detect(ReadOnlySpan<short> chunk);

    /// <summary>Forgets the past: after a gap, and between recordings.</summary>
    void Reset();
}
