using Phi.Edge.Inference.Tests.Onnx;

namespace Phi.Edge.Inference.Tests.Adapters;

public sealed class AdapterEffectTests
{
    private static readonly int[] Prompt = ModelBench.Prompt(40);

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(true, true, true)]
    [InlineData(true, true, false)]
    public void Logits_WithAdapter_EqualThoseOfMergedWeights(bool int4, bool loraInt4, bool shared)
    {
        var shape = new DecoderShape { Int4 = int4, LoraInt4 = loraInt4, LoraRank = 32 };
        var weights = new LoraWeights(shape, 32, 11);
        using var adapted = new ModelBench(shape, shared, null, ("vision", weights.ToFile()));
        using var merged = new ModelBench(shape with { LoraRank = 0, Delta = weights.Delta() }, shared);

        var plain = adapted.Logits(Prompt);
        var actual = adapted.Logits(Prompt, adapted.Adapters.Get("vision"));

        Assert.True(Distance(plain, actual) > 0.01, $"the adapter changes {Distance(plain, actual)} only");
        Assert.True(Distance(merged.Logits(Prompt), actual) < 1e-4, $"off by {Distance(merged.Logits(Prompt), actual)}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Logits_AdaptersOfTwoRanks_EachEqualsItsMergedWeights(bool int4)
    {
        // the decoder is exported for the smaller rank, as the published one is for the vision adapter's 256 of 256 and 320
        var shape = new DecoderShape { Int4 = int4, LoraInt4 = true, LoraRank = 32 };
        var vision = new LoraWeights(shape, 32, 11);
        var speech = new LoraWeights(shape, 96, 23);
        using var model = new ModelBench(shape, true, null, ("vision", vision.ToFile()), ("speech", speech.ToFile()));
        using var mergedVision = new ModelBench(shape with { LoraRank = 0, Delta = vision.Delta() });
        using var mergedSpeech = new ModelBench(shape with { LoraRank = 0, Delta = speech.Delta() });
        using var plain = new ModelBench(shape with { LoraRank = 0 });

        Assert.True(Distance(mergedVision.Logits(Prompt), model.Logits(Prompt, model.Adapters.Get("vision"))) < 1e-4);
        Assert.True(Distance(mergedSpeech.Logits(Prompt), model.Logits(Prompt, model.Adapters.Get("speech"))) < 1e-4);
        Assert.True(Distance(plain.Logits(Prompt), model.Logits(Prompt)) < 1e-4, "without an adapter the branch adds nothing");
    }

    [Fact]
    public void Generate_AdaptersTakingTurns_NeverReuseEachOthersCache()
    {
        var shape = new DecoderShape { LoraInt4 = true, LoraRank = 32 };
        var file = new LoraWeights(shape, 32, 11).ToFile();
        using var model = new ModelBench(shape, true, null, ("vision", file));
        var vision = model.Adapters.Get("vision");

        var (plain, adapted) = (model.Generate(Prompt, 12), model.Generate(Prompt, 12, vision));

        Assert.NotEqual(plain, adapted);
        Assert.Equal(plain, model.Generate(Prompt, 12));
        Assert.Equal(adapted, model.Generate(Prompt, 12, vision));
    }

    [Fact]
    public void Get_AdapterOfAnotherModel_SaysSo()
    {
        var file = new LoraWeights(new DecoderShape { Hidden = 128, LoraInt4 = true, LoraRank = 32 }, 32, 11).ToFile();
        using var model = new ModelBench(new DecoderShape { LoraInt4 = true, LoraRank = 32 }, true, null, ("vision", file));

        Assert.Contains("another model", Assert.Throws<PhiAdapterException>(() => Probe(model)).Message, StringComparison.Ordinal);
        Assert.Contains("vision", Assert.Throws<PhiAdapterException>(() => model.Adapters.Get("nobody")).Message, StringComparison.Ordinal);

        static void Probe(ModelBench model) => model.Logits(Prompt, model.Adapters.Get("vision"));
    }

    private static double Distance(float[] a, float[] b) => a.Zip(b, (x, y) => Math.Abs((double)x - y)).Max();
}
