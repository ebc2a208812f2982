namespace Phi.Edge.Contracts.Ports;

/// <summary>What somebody said, cut out of the stream of sound.</summary>
/// <param name="Samples">16 kHz mono, with the pre-roll before the first speech and the silence that ended it.</param>
/// <param name="StartedAt">When the first sample was recorded, monotonic.</param>
/// <param name="SpeechEndedAt">When the last speech was heard, monotonic.</param>
/// <param name="EndedAt">When the sound that decided that it is over was recorded, monotonic.</param>
/// <param name="End">Why it is over.</param>
public sealed record Utterance(
    ReadOnlyMemory<short> Samples, TimeSpan StartedAt, TimeSpan SpeechEndedAt, TimeSpan EndedAt, UtteranceEnd End);
