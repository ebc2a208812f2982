namespace Phi.Edge.Perception.Onnx;

/// <summary>How a small model runs.</summary>
public sealed record OnnxModelOptions
{
    /// <summary>What computes it. Default: <see cref="ExecutionProvider.Cpu"/>.</summary>
    public ExecutionProvider Provider { get; init; } = ExecutionProvider.Cpu;

    /// <summary>
    /// Threads inside one operator, 1..64. Default: 1. The small models gain little from a second one, and the cores
    /// are shared with capture, speech and the language model.
    /// </summary>
    public int Threads { get; init; } = 1;

    /// <summary>Runs made while loading, so that the first frame is as fast as the next, 0..100. Default: 2.</summary>
    public int WarmUpRuns { get; init; } = 2;
}
