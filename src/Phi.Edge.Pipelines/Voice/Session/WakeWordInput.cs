namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>A wake word was heard.</summary>
/// <param name="At">End of the sound it was heard in, monotonic: what was said before is no part of the command.</param>
internal sealed record WakeWordInput(TimeSpan At) : SessionInput;
