using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Imaging;
using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Benchmarks.Content;

/// <summary>The attention mesh and nothing else: a session with bound buffers, on the crop of a real face.</summary>
internal sealed class BareMesh : IDisposable
{
    private readonly OnnxModel _model;

    public BareMesh(string path, Frame frame, ReadOnlySpan<ImagePoint> landmarks)
    {
        _model = OnnxModel.Load(path, new OnnxModelOptions());
        RegionSampler.Sample(frame, Around(landmarks), TensorSpec.ZeroToOne(192, TensorLayout.Planar), Border.Replicate, _model.Input);
    }

    public void Run() => _model.Run();

    public void Dispose() => _model.Dispose();

    private static RegionOfInterest Around(ReadOnlySpan<ImagePoint> points)
    {
        var (left, top, right, bottom) = (float.MaxValue, float.MaxValue, float.MinValue, float.MinValue);
        foreach (var (x, y) in points)
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
        var side = 1.5f * Math.Max(right - left, bottom - top);
        return new((left + right) / 2, (top + bottom) / 2, side, side, 0);
    }
}
