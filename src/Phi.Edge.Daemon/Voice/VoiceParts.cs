using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Driver;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Perception.Hearing;
using Phi.Edge.Perception.Models;
using Phi.Edge.Perception.Onnx;
using Phi.Edge.Perception.Speech;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Grammar;

namespace Phi.Edge.Daemon.Voice;

/// <summary>
/// What listens: voice detector, recogniser, key-phrase spotter. A part whose library or model is missing is off, and its problem is kept for
/// health; voice goes on with what is there.
/// </summary>
internal sealed partial class VoiceParts(
    CommandCatalogue catalogue, IOptions<SmallModelOptions> models, IOptions<SpeechOptions> speech, IOptions<WakeWordOptions> wakeWords,
    ILogger<VoiceParts> logger)
{
    private const string English = "en";

    /// <summary>The operator's settings, with the shipped pronunciations when no others are named.</summary>
    private SpeechOptions Speech => speech.Value.PronunciationFile is null && CatalogueFile.Beside("pronunciations", "en.dict") is { } shipped
        ? speech.Value with { PronunciationFile = shipped }
        : speech.Value;

    /// <summary>What is off, and why.</summary>
    public ConcurrentQueue<string> Problems { get; } = [];

    /// <summary>The voice detector; null when its model is not there.</summary>
    public IVoiceDetector? Detector()
    {
        try
        {
            var (_, store, _) = PreparedModels.Open(models.Value);
            return SileroVoiceDetector.Load(store.Locate(SileroVoiceDetector.ModelName), new OnnxModelOptions { Threads = 1 });
        }
        catch (Exception e) when (e is ModelCatalogException or OnnxModelException or StartupException)
        {
            Off("voice detection", e.Message);
            return null;
        }
    }

    /// <summary>The recogniser of spoken commands; null when it is not there, or the catalogue has no English.</summary>
    public ISpeechRecognizer? Recognizer()
    {
        if (!catalogue.Languages.Contains(English))
        {
            Off("spoken commands without Phi", $"the recogniser speaks English, the catalogue '{catalogue.Name}' does not");
            return null;
        }

        try
        {
            using var dictionary = new DictionaryCheck(Speech);
            var grammar = JsgfWriter.Write(catalogue, English, new GrammarOptions { Knows = word => dictionary.MissingWords([word]).Count == 0 });
            if (grammar.MissingWords.Count > 0)
                WordsMissing(logger, string.Join(", ", grammar.MissingWords), string.Join(", ", grammar.MissingCommands));
            return new GrammarRecognizer(grammar.Jsgf, Speech);
        }
        catch (SpeechException e)
        {
            Off("spoken commands without Phi", e.Message);
            return null;
        }
    }

    /// <summary>The spotter of wake words; null when it is not there.</summary>
    public IKeyphraseSpotter? Spotter()
    {
        try
        {
            return new KeyphraseSpotter(wakeWords.Value, Speech);
        }
        catch (SpeechException e)
        {
            Off("wake words", e.Message);
            return null;
        }
    }

    private void Off(string part, string reason)
    {
        Problems.Enqueue($"{part}: {reason}");
        PartOff(logger, part, reason);
    }
}
