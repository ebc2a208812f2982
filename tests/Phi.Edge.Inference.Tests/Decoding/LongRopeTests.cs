using Phi.Edge.Inference.Tests.Onnx;

namespace Phi.Edge.Inference.Tests.Decoding;

public sealed class LongRopeTests
{
    private static readonly DecoderShape Shape = new() { LongRopeSwitch = 48, MaxPositions = 512 };

    [Fact]
    public void Open_GraphThatChoosesTables_TheSwitchIsReadFromIt()
    {
        using var model = new ModelBench(Shape);

        Assert.Equal(48, model.Engine.Limits.LongRopeSwitch);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Generate_AcrossTheSwitch_EqualsFreshPromptsOfTheSameText(bool shared, bool lastLogitsOnly)
    {
        var options = new PhiModelOptions { LastLogitsOnly = lastLogitsOnly, PrefillChunkTokens = 16 };
        using var model = new ModelBench(Shape, shared, options);
        var prompt = ModelBench.Prompt(40);

        var answer = model.Generate(prompt, 20);

        for (var i = 0; i < answer.Length; i++)
        {
            using var fresh = new ModelBench(Shape, shared: false, new PhiModelOptions { PrefillChunkTokens = 1000 });
            Assert.Equal(fresh.Generate([.. prompt, .. answer[..i]], 1)[0], answer[i]);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Logits_LongPromptInPieces_EqualThoseOfOneRun(bool shared)
    {
        var prompt = ModelBench.Prompt(120);
        using var pieces = new ModelBench(Shape, shared, new PhiModelOptions { PrefillChunkTokens = 7 });
        using var whole = new ModelBench(Shape, shared, new PhiModelOptions { PrefillChunkTokens = 1000 });
        using var wrong = new ModelBench(Shape, shared, new PhiModelOptions { PrefillChunkTokens = 7, LongRopeSwitch = 0 });

        var expected = whole.Logits(prompt);
        Assert.True(Distance(expected, pieces.Logits(prompt)) < 1e-4);
        Assert.True(Distance(expected, wrong.Logits(prompt)) > 1e-3, "pieces across the switch must differ, or this test shows nothing");
    }

    [Fact]
    public void Generate_ShortPromptAfterLongOne_UsesNoLongKeys()
    {
        using var model = new ModelBench(Shape);
        using var fresh = new ModelBench(Shape);
        var prompt = ModelBench.Prompt(100);
        model.Generate(prompt, 4);

        Assert.Equal(fresh.Generate(prompt[..30], 8), model.Generate(prompt[..30], 8));
    }

    private static double Distance(float[] a, float[] b) => a.Zip(b, (x, y) => Math.Abs((double)x - y)).Max();
}
