using Phi.Edge.Perception.Speech;

namespace Phi.Edge.Perception.Tests.Speech;

/// <summary>One recogniser of the cabin's commands for all tests of a class.</summary>
public sealed class GrammarFixture : IDisposable
{
    public GrammarRecognizer Recognizer { get; } = new(SpeechModels.CabinGrammar, SpeechModels.Options);

    public void Dispose() => Recognizer.Dispose();
}
