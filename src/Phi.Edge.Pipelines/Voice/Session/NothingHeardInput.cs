namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>Nobody spoke, or the microphone went away.</summary>
/// <param name="Opening">Which opening of the microphone.</param>
/// <param name="MicrophoneLost">No sound comes at all.</param>
internal sealed record NothingHeardInput(long Opening, bool MicrophoneLost) : SessionInput;
