using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>An utterance is over.</summary>
/// <param name="Opening">Which opening of the microphone it came from; an earlier one no longer counts.</param>
/// <param name="Utterance">The sound.</param>
/// <param name="Recognized">What the recogniser made of it; null without one.</param>
internal sealed record HeardInput(long Opening, Utterance Utterance, SpeechResult? Recognized) : SessionInput;
