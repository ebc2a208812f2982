namespace Phi.Edge.Contracts.Ports;

/// <summary>Listens for wake words in a stream of sound. One thread.</summary>
public interface IKeyphraseSpotter : IDisposable
{
    /// <summary>Takes the next sound: 16 kHz mono, directly after what came before.</summary>
    /// <returns>The key phrase that was just heard; null for none.</returns>
    string? Accept(ReadOnlySpan<short> samples);

    /// <summary>Forgets the past: after a gap, and after a hit.</summary>
    void Reset();
}
