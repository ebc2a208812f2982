using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Speech;

namespace Phi.Edge.Perception.Tests.Speech;

public sealed class GrammarRecognizerTests(GrammarFixture fixture) : IClassFixture<GrammarFixture>
{
    [Theory]
    [InlineData("set the temperature to twenty two degrees")]
    [InlineData("open the driver window")]
    [InlineData("please navigate home")]
    [InlineData("call peter smith at work")]
    [InlineData("turn on the rear defroster")]
    [InlineData("switch to the radio")]
    public void Finish_Command_IsRecognisedByThreeVoices(string command)
    {
        foreach (var voice in (string[])["slt", "rms", "awb"])
        {
            var result = Recognise(SyntheticSpeech.Flite(command, voice));

            Assert.Equal((command, false), (result.Text, result.IsRejected));
            Assert.InRange(result.Confidence, 0.5, 1);
        }
    }

    [Fact]
    public void Finish_EspeakVoice_IsRecognised()
        => Assert.Equal("open the driver window", Recognise(SyntheticSpeech.Espeak("open the driver window")).Text);

    [Theory]
    [InlineData("the old man walked slowly across the bridge and looked at the river")]
    [InlineData("i told my sister that we would come for dinner on sunday evening")]
    [InlineData("the committee decided to postpone its meeting until further notice")]
    [InlineData("she bought three pounds of apples and a bottle of milk at the market")]
    public void Finish_OtherTalk_IsRejected(string sentence)
    {
        foreach (var voice in (string[])["slt", "rms", "awb"])
        {
            var result = Recognise(SyntheticSpeech.Flite(sentence, voice));

            Assert.True(result.IsRejected, $"{voice}: {result}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(159)]
    [InlineData(160)]
    [InlineData(411)]
    [InlineData(1000)]
    [InlineData(16001)]
    public void Finish_FewSamples_IsRejected(int count) => Assert.True(Recognise(SyntheticSpeech.Silence(2)[..count]).IsRejected);

    [Fact]
    public void Finish_NothingAccepted_IsNone() => Assert.Equal(SpeechResult.None, Recognise([]));

    [Fact]
    public void Finish_LongNoise_IsRejected() => Assert.True(Recognise(SyntheticSpeech.Noise(15, 8000)).IsRejected);

    [Fact]
    public void Accept_MoreThanTheLongest_IsCutOff() => Assert.True(Recognise(SyntheticSpeech.Noise(17, 300)).IsRejected);

    [Fact]
    public void Finish_SameUtteranceTwice_IsTheSame()
    {
        var sound = SyntheticSpeech.Flite("open the sunroof");
        var first = Recognise(sound);
        Recognise(SyntheticSpeech.Noise(3, 9000));

        Assert.Equal(first, Recognise(sound));
    }

    [Fact]
    public void Start_AfterHalfAnUtterance_ForgetsIt()
    {
        fixture.Recognizer.Start();
        fixture.Recognizer.Accept(SyntheticSpeech.Flite("open the sunroof"));

        // A filler may be heard in the silence after a short word; the point is that the sunroof is gone.
        Assert.StartsWith("cancel", Recognise(SyntheticSpeech.Flite("cancel", "rms")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Finish_NoLanguageModel_RejectsNothing()
    {
        using var recognizer = new GrammarRecognizer("#JSGF V1.0;\ngrammar g;\npublic <c> = yes | no;\n", SpeechModels.Options with { LanguageModel = "" });
        recognizer.Accept(SyntheticSpeech.Flite("yes"));

        Assert.Equal(new SpeechResult("yes", 1, false), recognizer.Finish());
    }

    [Fact]
    public void Finish_TwoInstances_DoNotDisturbEachOther()
    {
        using var other = new GrammarRecognizer("#JSGF V1.0;\ngrammar g;\npublic <c> = one | two | three;\n", SpeechModels.Options);
        var (sound, number) = (SyntheticSpeech.Flite("next song"), SyntheticSpeech.Flite("three"));
        fixture.Recognizer.Start();
        other.Start();
        fixture.Recognizer.Accept(sound);
        other.Accept(number);

        Assert.Equal(("next song", "three"), (fixture.Recognizer.Finish().Text, other.Finish().Text));
    }

    [Fact]
    public void Finish_Disposed_Throws()
    {
        var recognizer = new GrammarRecognizer("#JSGF V1.0;\ngrammar g;\npublic <c> = yes;\n", SpeechModels.Options with { LanguageModel = "" });
        recognizer.Dispose();
        recognizer.Dispose();

        Assert.Throws<ObjectDisposedException>(recognizer.Finish);
    }

    private SpeechResult Recognise(short[] sound)
    {
        fixture.Recognizer.Start();
        foreach (var chunk in sound.Chunk(512)) fixture.Recognizer.Accept(chunk);
        return fixture.Recognizer.Finish();
    }
}
