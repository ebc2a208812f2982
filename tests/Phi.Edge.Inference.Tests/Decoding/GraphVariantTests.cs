using Phi.Edge.Inference.Tests.Onnx;

namespace Phi.Edge.Inference.Tests.Decoding;

public sealed class GraphVariantTests
{
    private static readonly int[] Prompt = ModelBench.Prompt(50);

    [Theory]
    [InlineData(false, OnnxGraph.Float16)]
    [InlineData(true, OnnxGraph.Float)]
    [InlineData(true, OnnxGraph.Float16)]
    public void Generate_TypesAndCacheModes_AgreeWithEachOther(bool int4, int type)
    {
        var shape = new DecoderShape { Int4 = int4, Type = type };
        using var shared = new ModelBench(shape, shared: true, new PhiModelOptions { PrefillChunkTokens = 9 });
        using var growing = new ModelBench(shape, shared: false, new PhiModelOptions { LastLogitsOnly = false });

        Assert.Equal(growing.Generate(Prompt, 16), shared.Generate(Prompt, 16));
    }

    [Fact]
    public void Logits_Float16_AreThoseOfFloat32WithinItsPrecision()
    {
        using var half = new ModelBench(new DecoderShape { Type = OnnxGraph.Float16 });
        using var single = new ModelBench(new DecoderShape());

        var worst = half.Logits(Prompt).Zip(single.Logits(Prompt), (a, b) => Math.Abs(a - b)).Max();

        Assert.InRange(worst, 1e-7, 0.05);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Generate_OptionalInputs_ChangeNothing(bool positions, bool keep)
    {
        using var plain = new ModelBench(new DecoderShape());
        using var model = new ModelBench(new DecoderShape { PositionIds = positions, LogitsToKeep = keep }, options: new PhiModelOptions { PrefillChunkTokens = 8 });

        Assert.Equal(keep, model.Engine.Decoder.Graph.LogitsToKeep is not null);
        Assert.Equal(plain.Generate(Prompt, 12), model.Generate(Prompt, 12));
    }

    [Fact]
    public void From_LogitsOfAllPositions_ThePieceFitsTheBudget()
    {
        using var model = new ModelBench(new DecoderShape(), options: new PhiModelOptions { LastLogitsOnly = false, LogitsBudgetBytes = 10 * 512 * sizeof(float) });
        using var plain = new ModelBench(new DecoderShape());

        Assert.Equal(10, model.Engine.Limits.PieceTokens);
        Assert.Equal(plain.Generate(Prompt, 6), model.Generate(Prompt, 6));
    }
}
