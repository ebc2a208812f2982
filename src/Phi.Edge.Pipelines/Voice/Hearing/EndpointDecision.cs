using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>What the endpointer says to a chunk.</summary>
/// <param name="Event">What it meant.</param>
/// <param name="Mode">What was being listened for; with <see cref="EndpointEvent.SpeechStarted"/> in <see cref="EndpointMode.Watch"/> it is a barge-in.</param>
/// <param name="SamplesBack">With <see cref="EndpointEvent.SpeechStarted"/>: how many samples, this chunk included, belong to the utterance, pre-roll included.</param>
/// <param name="End">With <see cref="EndpointEvent.Ended"/>: why.</param>
/// <param name="AfterGap">Sound is missing before the chunk: what was recorded before must not be glued to it.</param>
/// <param name="SpeechEndedAt">With <see cref="EndpointEvent.Ended"/>: when the last speech was heard, monotonic.</param>
/// <param name="EndedAt">With <see cref="EndpointEvent.Ended"/> and <see cref="EndpointEvent.NoSpeech"/>: the end of the sound that decided it, monotonic.</param>
public readonly record struct EndpointDecision(
    EndpointEvent Event,
    EndpointMode Mode,
    int SamplesBack = 0,
    UtteranceEnd End = default,
    bool AfterGap = false,
    TimeSpan SpeechEndedAt = default,
    TimeSpan EndedAt = default);
