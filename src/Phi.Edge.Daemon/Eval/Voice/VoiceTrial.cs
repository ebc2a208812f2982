namespace Phi.Edge.Daemon.Eval.Voice;

/// <summary>What became of one spoken sentence.</summary>
/// <param name="Say">The sentence.</param>
/// <param name="Voice">Who spoke it.</param>
/// <param name="Condition">clean, or the noise.</param>
/// <param name="Exact">The ECU got exactly the expected commands.</param>
/// <param name="Executed">What the ECU got.</param>
/// <param name="End">How the session ended.</param>
/// <param name="ToCommandMs">From the end of the utterance (after its silence) until the command was handed to the broker; null without one.</param>
/// <param name="Heard">Words of the recogniser, when they were not the sentence.</param>
internal sealed record VoiceTrial(
    string Say, string Voice, string Condition, bool Exact, IReadOnlyList<string> Executed, string End, double? ToCommandMs, string? Heard);
