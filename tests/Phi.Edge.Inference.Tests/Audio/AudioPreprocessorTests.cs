using System.Text.Json;
using Phi.Edge.Inference.Audio;
using Phi.Edge.Inference.Configuration;

namespace Phi.Edge.Inference.Tests.Audio;

public sealed class AudioPreprocessorTests
{
    private static readonly AudioPreprocessor Preprocessor = new(new SpeechProcessorConfiguration());
    private static readonly AudioPreprocessor LikeGenuineLibrary = With(LongClipRule.Truncate);

    public static TheoryData<int> GoldenClips =>
        [.. Golden.Preprocessing.GetProperty("audios").EnumerateArray().Index().Where(item => item.Item.TryGetProperty("shape", out _) && item.Item.GetProperty("samples").GetInt32() >= 400).Select(item => item.Index)];

    [Theory]
    [MemberData(nameof(GoldenClips))]
    public void Process_GoldenClip_EqualsGenuineLibrary(int index)
    {
        var golden = Golden.Preprocessing.GetProperty("audios")[index];
        var rate = golden.GetProperty("rate").GetInt32();
        var wav = TestAudio.Wav(rate, golden.GetProperty("channels").GetInt32(), TestAudio.Pcm(rate, golden.GetProperty("samples").GetInt32()));
        var batch = LikeGenuineLibrary.Process(AudioInput.FromEncoded(wav, "golden"));
        Assert.Equal(golden.GetProperty("shape").Ints(), batch.FeatureShape.Select(size => (int)size));
        Assert.Equal([golden.GetProperty("audio_size").GetInt32()], batch.TokenCounts);
        Assert.All(batch.AttentionMask, Assert.True);
        var worst = Math.Max(Worst(golden.GetProperty("frame0"), batch, 0), Worst(golden.GetProperty("frame_last"), batch, batch.FrameCount - 1));
        var middle = golden.GetProperty("frame_mid");
        worst = Math.Max(worst, Worst(middle[1], batch, middle[0].GetInt32()));
        if (golden.TryGetProperty("all", out var all))
            worst = Math.Max(worst, Worst(all, batch, 0));
        Assert.InRange(worst, 0, 1e-4);
        Assert.Equal(golden.GetProperty("sum").GetDouble() / batch.Features.Length, batch.Features.Average(), 1e-4);
    }

    [Fact]
    public void Process_RateBelowModel_IsRefused()
    {
        var exception = Assert.Throws<AudioException>(
            () => Preprocessor.Process(AudioInput.FromEncoded(TestAudio.Wav(6000, 1, TestAudio.Pcm(6000, 3000)), "slow.wav")));
        Assert.Contains("'slow.wav'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("6000 Hz is below", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 16000, 0)]
    [InlineData(240, 16000, 0)]
    [InlineData(241, 16000, 1)]
    [InlineData(399, 16000, 1)]
    [InlineData(400, 16000, 1)]
    [InlineData(559, 16000, 1)]
    [InlineData(560, 16000, 2)]
    [InlineData(120, 8000, 0)]
    [InlineData(121, 8000, 1)]
    public void Process_VeryShortClip_HasTheFramesOfTheReferenceOrIsRefused(int samples, int rate, int frames)
    {
        var input = AudioInput.FromSamples(Noise(samples), rate, 1, "short");
        if (frames == 0)
            Assert.Contains("make no frame", Assert.Throws<AudioException>(() => Preprocessor.Process(input)).Message, StringComparison.Ordinal);
        else
            Assert.Equal([1, frames, 80], Preprocessor.Process(input).FeatureShape);
    }

    [Fact]
    public void Process_GoldenClipShorterThanAFrame_HasItsShapeAndIsFilledUpWithSilence()
    {
        // the genuine library read what lay behind its buffer of 320 samples, so its values cannot be had again
        var golden = Golden.Preprocessing.GetProperty("audios").EnumerateArray().Single(a => a.TryGetProperty("samples", out var n) && n.GetInt32() == 320);
        var pcm = TestAudio.Pcm(16000, 320);
        var batch = Preprocessor.Process(AudioInput.FromEncoded(TestAudio.Wav(16000, 1, pcm), "golden"));
        Array.Resize(ref pcm, 400);
        Assert.Equal(golden.GetProperty("shape").Ints(), batch.FeatureShape.Select(size => (int)size));
        Assert.Equal([golden.GetProperty("audio_size").GetInt32()], batch.TokenCounts);
        Assert.Equal(Preprocessor.Process(AudioInput.FromEncoded(TestAudio.Wav(16000, 1, pcm), "filled")).Features, batch.Features);
    }

    [Fact]
    public void Process_TwoClips_PadsTheShorter()
    {
        var batch = Preprocessor.Process(
            AudioInput.FromSamples(Noise(16000), 16000, 1, "a"), AudioInput.FromSamples(Noise(1600), 8000, 1, "b"));
        Assert.Equal([2, 98, 80], batch.FeatureShape);
        Assert.Equal([13, 3], batch.TokenCounts);
        Assert.Equal([13, 3], batch.TokensPerRow);
        Assert.Equal(98 + 18, batch.AttentionMask.Count(isReal => isReal));
        Assert.All(batch.Features.AsSpan((98 + 18) * 80).ToArray(), value => Assert.Equal(0, value));
        Assert.NotEqual(0, batch.Features[((98 + 17) * 80) + 40]);
    }

    [Fact]
    public void Process_LongClip_IsTruncatedSplitOrRefused()
    {
        var clip = AudioInput.FromSamples(Noise(16000 * 31), 16000, 1, "long");
        var truncated = LikeGenuineLibrary.Process(clip);
        Assert.Equal([1, 2998, 80], truncated.FeatureShape);
        Assert.Equal([16000], truncated.DroppedSamples);

        var split = Preprocessor.Process(clip);
        Assert.Equal([2, 2998, 80], split.FeatureShape);
        Assert.Equal([375, 13], split.TokensPerRow);
        Assert.Equal([388], split.TokenCounts);
        Assert.Equal([0], split.DroppedSamples);
        Assert.Equal(truncated.Features, split.Features[..truncated.Features.Length]);
        Assert.Equal(Preprocessor.Process(AudioInput.FromSamples(Noise(16000 * 31).AsMemory(16000 * 30), 16000, 1, "rest")).Features,
            split.Features.AsSpan(2998 * 80, 98 * 80).ToArray());

        Assert.Throws<AudioException>(() => With(LongClipRule.Refuse).Process(clip));
        Assert.Throws<AudioException>(() => new AudioPreprocessor(new(), new AudioOptions { MaxSeconds = 30 }).Process(clip));
    }

    [Fact]
    public void Process_Silence_IsZeroEverywhere()
    {
        var batch = Preprocessor.Process(AudioInput.FromSamples(new float[16000], 16000, 1, "silence"));
        Assert.All(batch.Features, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Process_Channels_AreAveraged()
    {
        var mono = Noise(4000);
        var three = mono.SelectMany(sample => (float[])[sample * 2, sample, 0]).ToArray();
        var expected = Preprocessor.Process(AudioInput.FromSamples(mono, 16000, 1, "mono")).Features;
        var actual = Preprocessor.Process(AudioInput.FromSamples(three, 16000, 3, "three")).Features;
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-4);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(1e30f)]
    public void Process_SamplesThatAreNoSound_AreRefused(float value) =>
        Assert.Throws<AudioException>(() => Preprocessor.Process(AudioInput.FromSamples(Enumerable.Repeat(value, 800).ToArray(), 16000, 1, "test")));

    private static AudioPreprocessor With(LongClipRule rule) => new(new SpeechProcessorConfiguration(), new AudioOptions { LongClips = rule });

    private static float[] Noise(int count)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() - 0.5) * 0.2))];
    }

    private static double Worst(JsonElement expected, AudioBatch batch, int frame) =>
        expected.EnumerateArray().Select((value, i) => Math.Abs(value.GetDouble() - batch.Features[(frame * batch.Bands) + i])).Max();
}
