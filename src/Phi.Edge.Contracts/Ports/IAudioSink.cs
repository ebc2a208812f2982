namespace Phi.Edge.Contracts.Ports;

/// <summary>Takes sound from a microphone. Never blocks for live sound: a busy consumer loses the oldest, and is told that there is a gap.</summary>
public interface IAudioSink
{
    /// <summary>Copies the samples.</summary>
    /// <param name="samples">16 kHz mono.</param>
    /// <param name="capturedAt">When the first was recorded, monotonic.</param>
    /// <param name="afterGap">Sound is missing before them.</param>
    void Write(ReadOnlySpan<short> samples, TimeSpan capturedAt, bool afterGap);

    /// <summary>Nothing more will come.</summary>
    void Complete();
}
