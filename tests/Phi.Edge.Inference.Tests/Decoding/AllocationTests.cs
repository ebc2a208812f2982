using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Phi.Edge.Inference.Decoding;
using Phi.Edge.Inference.Sessions;
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
        model.Generate(ModelBench.Prompt(20), 20); // compile everything once

        Assert.InRange(BytesPerToken(model.Engine, model.Task(ModelBench.Prompt(20), 201)), 0, 16);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Step_WithAnImageInThePrompt_AllocatesOnlyRoomForTheTokens(bool shared)
    {
        using var engine = TinyModel.Engine(shared, decoder: TinyModel.MultimodalDecoder, embedding: TinyModel.MultimodalEmbedding);
        BytesPerToken(engine, Task(engine));

        Assert.InRange(BytesPerToken(engine, Task(engine)), 0, 16);
    }

    private static GenerationTask Task(DecodingEngine engine)
    {
        int[] prompt = [1, 2, .. Enumerable.Repeat(200010, 5), 3, .. Enumerable.Repeat(200011, 4), 4];
        MediaGroup[] media =
        [
            new(MediaKind.Image, 1, [new MediaClip(2, 5)], _ => new EncodedFeatures(new NativeBuffer(TensorElementType.Float, 5 * 64), 5)),
            new(MediaKind.Audio, 2, [new MediaClip(8, 4)], _ => new EncodedFeatures(new NativeBuffer(TensorElementType.Float, 4 * 64), 4)),
        ];
        var request = TinyModel.Request(prompt, 201) with { Media = media, EndTokens = [] };
        return new GenerationTask(request, new Sampler(request.Sampling, engine.Decoder.Graph.Vocabulary, engine.Scratch), TimeProvider.System);
    }

    /// <summary>The channel's ring of ints doubles from 4 to 256 places: 2 KiB in all, 12 bytes a token.</summary>
    private static double BytesPerToken(DecodingEngine engine, GenerationTask task)
    {
        using var run = new RunOptions();
        while (task.GeneratedTokens == 0)
            engine.Step(task, run);
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (!task.IsCompleted)
            engine.Step(task, run);
        var perToken = (GC.GetAllocatedBytesForCurrentThread() - before) / 200.0;
        engine.Release(task);
        return perToken;
    }
}
