namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>Somebody speaks while the microphone is open.</summary>
/// <param name="Opening">Which opening of the microphone.</param>
internal sealed record SpeechStartedInput(long Opening) : SessionInput;
