using Microsoft.ML.OnnxRuntime;
using Phi.Edge.Inference.Tests.Onnx;

namespace Phi.Edge.Inference.Tests.Decoding;

public sealed class AllocationTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Step_AfterTheFirstToken_AllocatesOnlyRoomForTheTokens(bool shared)
    {
        using var model = new ModelBench(new DecoderShape(), shared);
        using var run = new RunOptions();
        model.Generate(ModelBench.Prompt(20), 20); // compile everything once
        var task = model.Task(ModelBench.Prompt(20), 201);
        while (task.GeneratedTokens == 0)
            model.Engine.Step(task, run);

        var before = GC.GetAllocatedBytesForCurrentThread();
        while (!task.IsCompleted)
            model.Engine.Step(task, run);
        var perToken = (GC.GetAllocatedBytesForCurrentThread() - before) / 200.0;
        model.Engine.Release(task);

        // the channel's ring of ints doubles from 4 to 256 places: 2 KiB in all, 12 bytes a token
        Assert.InRange(perToken, 0, 16);
    }
}
