namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>What the conversation wants of the microphone.</summary>
/// <param name="Opening">Number of the opening; rises with each.</param>
/// <param name="IsOpen">An utterance is waited for.</param>
/// <param name="IsHeld">The button is held: silence does not end the utterance.</param>
/// <param name="NotBefore">Sound from before this moment is no part of the utterance, monotonic; null for none.</param>
internal readonly record struct ListenRequest(long Opening, bool IsOpen, bool IsHeld, TimeSpan? NotBefore);
