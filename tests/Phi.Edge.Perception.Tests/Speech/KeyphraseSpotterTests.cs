using Phi.Edge.Perception.Speech;

namespace Phi.Edge.Perception.Tests.Speech;

public sealed class KeyphraseSpotterTests
{
    [Theory]
    [InlineData("slt")]
    [InlineData("rms")]
    public void Accept_DefaultPhrase_IsHeardOnce(string voice)
    {
        using var spotter = new KeyphraseSpotter(new(), new());

        Assert.Equal(["hey phi"], Listen(spotter, SyntheticSpeech.Flite("hey phi", voice)));
    }

    [Fact]
    public void Accept_OtherTalk_IsNotHeard()
    {
        using var spotter = new KeyphraseSpotter(new(), new());

        Assert.Empty(Listen(spotter, SyntheticSpeech.Flite("the old man walked slowly across the bridge and looked at the river")));
    }

    [Fact]
    public void Accept_SeveralPhrases_TellsWhich()
    {
        var wake = new WakeWordOptions { Phrases = [new() { Phrase = "hey phi" }, new() { Phrase = "hello computer", Threshold = 1e-25 }] };
        using var spotter = new KeyphraseSpotter(wake, new());

        Assert.Equal(["hello computer"], Listen(spotter, SyntheticSpeech.Flite("hello computer")));
        spotter.Reset();
        Assert.Equal(["hey phi"], Listen(spotter, SyntheticSpeech.Flite("hey phi")));
    }

    [Fact]
    public void Accept_WithinTheRefractoryTime_IsHeardOnce()
    {
        using var spotter = new KeyphraseSpotter(new() { Refractory = TimeSpan.FromSeconds(30) }, new());
        var sound = SyntheticSpeech.Flite("hey phi");

        Assert.Single(Listen(spotter, [.. sound, .. sound]));
    }

    [Fact]
    public void Constructor_UnknownWord_NamesIt()
    {
        var wake = new WakeWordOptions { Phrases = [new() { Phrase = "hey blorf" }] };

        Assert.Contains("blorf", Assert.Throws<SpeechException>(() => new KeyphraseSpotter(wake, new())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_ThresholdOutOfRange_IsRefused()
    {
        var wake = new WakeWordOptions { Phrases = [new() { Phrase = "Hey Phi", Threshold = 1e21 }] };

        var message = Assert.Throws<SpeechException>(() => new KeyphraseSpotter(wake, new())).Message;

        Assert.Contains("Phrase 'Hey Phi'", message, StringComparison.Ordinal);
        Assert.Contains("Threshold 1E+21", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Accept_AnySizes_DoesNotFail()
    {
        using var spotter = new KeyphraseSpotter(new(), new());
        var noise = SyntheticSpeech.Noise(1, 3000);
        var sizes = new Random(4);
        for (var i = 0; i < 200; i++) spotter.Accept(noise.AsSpan(0, sizes.Next(0, 2000)));

        Assert.Null(spotter.Accept([]));
    }

    private static List<string> Listen(KeyphraseSpotter spotter, short[] sound)
        => [.. sound.Chunk(512).Select(chunk => spotter.Accept(chunk)).OfType<string>()];
}
