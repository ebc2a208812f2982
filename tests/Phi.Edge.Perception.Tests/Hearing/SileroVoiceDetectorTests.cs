using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

using Phi.Edge.Perception.Hearing;
using Phi.Edge.Perception.Models;
using Phi.Edge.Perception.Onnx;
using Phi.Edge.Perception.Tests.ModelImport;

namespace Phi.Edge.Perception.Tests.Hearing;

public sealed class SileroVoiceDetectorTests : IDisposable
{
    private const int Chunk = 512;
    private static readonly string ModelPath = Path.Combine(
        SourceModels.ModelsFolder, "node_modules", "@livekit", "agents-plugin-silero", "dist", "silero_vad.onnx");

    private readonly SileroVoiceDetector _detector = SileroVoiceDetector.Load(ModelPath);

    public void Dispose() => _detector.Dispose();

    [Fact]
    public void Detect_SyntheticVoice_EqualsAPlainRunOfTheNetwork()
    {
        var sound = SyntheticVoice(2);
        var expected = PlainRun(sound);
        Assert.Contains(expected, p => p > 0.2f);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], _detector.Detect(sound.AsSpan(i * Chunk, Chunk)), 1e-5f);
    }

    [Fact]
    public void Detect_SpokenSentence_TellsSpeechFromSilence()
    {
        var sentence = Spoken.Say("turn the heating to twenty two degrees");
        var probabilities = Detect([.. new short[16000], .. sentence, .. new short[16000]]);
        Assert.All(probabilities[5..28], p => Assert.True(p < 0.35f, $"{p} in silence"));
        var spoken = probabilities[31..(31 + (sentence.Length / Chunk) - 1)];
        Assert.True(spoken.Count(p => p > 0.5f) > spoken.Length * 0.6, string.Join(' ', spoken.Select(p => $"{p:F2}")));
        Assert.True(probabilities[^1] < 0.35f);
    }

    [Fact]
    public void Reset_AfterSpeech_IsAsNew()
    {
        var sound = SyntheticVoice(1);
        var first = Detect(sound);
        _detector.Reset();
        Assert.Equal(first, Detect(sound));
    }

    [Fact]
    public void Detect_SteadyState_AllocatesNothing()
    {
        var sound = SyntheticVoice(1);
        Detect(sound);
        Assert.Equal(0, Allocations.Least(() =>
        {
            for (var i = 0; i + Chunk <= sound.Length; i += Chunk)
                _detector.Detect(sound.AsSpan(i, Chunk));
        }));
    }

    [Fact]
    public void Detect_AnotherLength_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => _detector.Detect(new short[500]));

    [Fact]
    public void Load_AnotherModel_SaysWhatToDo()
    {
        using var models = new Models.TemporaryModels();
        models.Preparer.Prepare(models.Model);
        var problem = Assert.Throws<OnnxModelException>(() => SileroVoiceDetector.Load(models.Store.Locate("small")));
        Assert.Contains("is not Silero VAD 5", problem.Message, StringComparison.Ordinal);
        Assert.Contains("models prepare", Assert.Throws<OnnxModelException>(() => SileroVoiceDetector.Load("/nowhere.onnx")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_FromTheCatalogue_CopiesItUnchanged()
    {
        var catalog = ModelCatalog.Load(Path.Combine(SourceModels.ModelsFolder, "catalog.json"));
        using var models = new Models.TemporaryModels();
        var store = new ModelStore(catalog, models.Cache);
        var preparer = new ModelPreparer(
            store, Path.Combine(SourceModels.ModelsFolder, "node_modules"), TimeProvider.System,
            new Microsoft.Extensions.Logging.Testing.FakeLogger<ModelPreparer>());
        Assert.True(preparer.Prepare(catalog.Find(SileroVoiceDetector.ModelName)));
        Assert.Equal(PreparedState.Ready, store.Verify(catalog.Find(SileroVoiceDetector.ModelName)));
        Assert.Equal(File.ReadAllBytes(ModelPath), File.ReadAllBytes(store.Locate(SileroVoiceDetector.ModelName)));
    }

    private float[] Detect(short[] sound) => [.. Enumerable.Range(0, sound.Length / Chunk).Select(i => _detector.Detect(sound.AsSpan(i * Chunk, Chunk)))];

    /// <summary>The same network by another way: new tensors for every chunk.</summary>
    private static float[] PlainRun(short[] sound)
    {
        using var session = new InferenceSession(ModelPath);
        var (context, state) = (new float[64], new DenseTensor<float>([2, 1, 128]));
        var results = new float[sound.Length / Chunk];
        for (var i = 0; i < results.Length; i++)
        {
            float[] input = [.. context, .. sound.Skip(i * Chunk).Take(Chunk).Select(s => s / 32768f)];
            using var outputs = session.Run(
            [
                NamedOnnxValue.CreateFromTensor("input", new DenseTensor<float>(input, [1, input.Length])),
                NamedOnnxValue.CreateFromTensor("state", state),
                NamedOnnxValue.CreateFromTensor("sr", new DenseTensor<long>(new long[] { 16000 }, [])),
            ]);
            results[i] = outputs.Single(o => o.Name == "output").AsTensor<float>().First();
            state = outputs.Single(o => o.Name == "stateN").AsTensor<float>().ToDenseTensor();
            context = input[^64..];
        }

        return results;
    }

    /// <summary>Pulses of 120 Hz through three resonances of a vowel that open and close four times a second.</summary>
    private static short[] SyntheticVoice(double seconds)
    {
        var sound = new short[(int)(seconds * 16000) / Chunk * Chunk];
        for (var i = 0; i < sound.Length; i++)
        {
            var t = i / 16000.0;
            var value = 0.0;
            for (var h = 1; h <= 30; h++)
            {
                var f = 120 * h * (1 + (0.02 * Math.Sin(2 * Math.PI * 5 * t)));
                var gain = Formant(f, 700) + (0.6 * Formant(f, 1200)) + (0.3 * Formant(f, 2600));
                value += gain * Math.Sin(2 * Math.PI * f * t);
            }

            sound[i] = (short)(4000 * value * (0.55 + (0.45 * Math.Sin(2 * Math.PI * 4 * t))) / 3);
        }

        return sound;
    }

    private static double Formant(double f, double centre) => 1 / (1 + Math.Pow((f - centre) / 90, 2));
}
