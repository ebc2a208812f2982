using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>What the hearing loop listens with; used by it alone.</summary>
/// <param name="Detector">Voice activity.</param>
/// <param name="Recognizer">Words of commands; null: the sound goes to Phi alone.</param>
/// <param name="Spotter">Wake words; null: only the button opens the microphone.</param>
public sealed record Ears(IVoiceDetector Detector, ISpeechRecognizer? Recognizer, IKeyphraseSpotter? Spotter);
