using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>What a chunk of sound means for the utterance.</summary>
/// <param name="Kind">What.</param>
/// <param name="End">Why it is over; only with <see cref="EndpointKind.Ended"/>.</param>
/// <param name="StartsAt">Where its sound begins, pre-roll included, monotonic; from <see cref="EndpointKind.Started"/> on.</param>
/// <param name="SpeechEndedAt">End of the last speech so far, monotonic; from <see cref="EndpointKind.Started"/> on.</param>
public readonly record struct Endpoint(EndpointKind Kind, UtteranceEnd End, TimeSpan StartsAt, TimeSpan SpeechEndedAt);
