using Phi.Edge.Inference.Decoding;
using Phi.Edge.Inference.Tests.Onnx;

namespace Phi.Edge.Inference.Tests.Decoding;

public sealed class PrefixCacheTests
{
    private static readonly DecoderShape Shape = new();
    private static readonly int[] System1 = ModelBench.Prompt(100, 1);
    private static readonly int[] System2 = ModelBench.Prompt(100, 2);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Generate_SeveralPrefixesInTurn_EqualsUndisturbedRuns(bool shared)
    {
        using var model = new ModelBench(Shape, shared);
        for (var turn = 0; turn < 6; turn++)
        {
            int[] prompt = [.. turn % 2 == 0 ? System1 : System2, .. ModelBench.Prompt(20, 100 + turn)];
            using var fresh = new ModelBench(Shape, shared);

            var task = Run(model, prompt, 10);

            Assert.Equal(fresh.Generate(prompt, 10), task.Sequence.Ids[prompt.Length..].ToArray());
            Assert.Equal(turn < 2 ? 0 : 100, task.CachedTokens);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Generate_ConversationGoesOn_OnlyTheNewPartIsComputed(bool shared)
    {
        using var model = new ModelBench(Shape, shared);
        var first = Run(model, System1, 12);
        int[] next = [.. first.Sequence.Ids, 5, 6, 7];
        using var fresh = new ModelBench(Shape, shared);

        var second = Run(model, next, 12);

        Assert.Equal(fresh.Generate(next, 12), second.Sequence.Ids[next.Length..].ToArray());
        Assert.Equal(first.Sequence.Count - 1, second.CachedTokens); // the last token was sampled, never computed
    }

    [Fact]
    public void Generate_SamePromptAgain_ComputesOneToken()
    {
        using var model = new ModelBench(Shape);

        var first = Run(model, System1, 5);
        var second = Run(model, System1, 5);

        Assert.Equal(first.Sequence.Ids.ToArray(), second.Sequence.Ids.ToArray());
        Assert.Equal(System1.Length - 1, second.CachedTokens);
    }

    [Fact]
    public void Acquire_BudgetForTwo_TheLeastRecentlyUsedGoes()
    {
        using var model = new ModelBench(Shape, options: new PhiModelOptions { CacheBudgetBytes = 2 * 128 * BytesPerToken() });
        Run(model, System1, 5);
        Run(model, System2, 5);
        Run(model, System1, 5);
        Run(model, ModelBench.Prompt(100, 3), 5);

        Assert.True(Run(model, System1, 5).CachedTokens > 90);
        Assert.Equal(0, Run(model, System2, 5).CachedTokens);
        Assert.True(model.Engine.Pool.UsedBytes <= model.Engine.Pool.BudgetBytes);
    }

    [Fact]
    public void EnsureFits_LongerThanTheBudget_NamesTheNumbers()
    {
        using var model = new ModelBench(Shape, options: new PhiModelOptions { CacheBudgetBytes = 100 * BytesPerToken() });

        var error = Assert.Throws<PhiCacheCapacityException>(() => model.Engine.Pool.EnsureFits(101));

        Assert.Equal((101 * BytesPerToken(), 100 * BytesPerToken()), (error.RequiredBytes, error.BudgetBytes));
        Assert.Contains($"{101 * BytesPerToken()}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Step_CacheTakenByAnother_TheAnswerIsTheSame(bool shared)
    {
        using var undisturbed = new ModelBench(Shape, shared);
        using var model = new ModelBench(Shape, shared, new PhiModelOptions { CacheBudgetBytes = 128 * BytesPerToken() });
        using var run = new Microsoft.ML.OnnxRuntime.RunOptions();
        var patient = model.Task(System1, 20);
        for (var i = 0; i < 8; i++)
            model.Engine.Step(patient, run);
        Run(model, System2, 20); // needs all of the budget
        Assert.Null(patient.Entry);
        while (!patient.IsCompleted)
            model.Engine.Step(patient, run);

        Assert.Equal(undisturbed.Generate(System1, 20), patient.Sequence.Ids[System1.Length..].ToArray());
    }

    private static long BytesPerToken() => 2L * Shape.Layers * Shape.KeyValueHeads * Shape.HeadSize * sizeof(float);

    private static GenerationTask Run(ModelBench model, int[] prompt, int count)
    {
        using var run = new Microsoft.ML.OnnxRuntime.RunOptions();
        var task = model.Task(prompt, count);
        while (!task.IsCompleted)
            model.Engine.Step(task, run);
        model.Engine.Release(task);
        return task;
    }
}
