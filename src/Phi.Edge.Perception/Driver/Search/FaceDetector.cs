using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Detection;
using Phi.Edge.Perception.Imaging;
using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Perception.Driver.Search;

/// <summary>BlazeFace, short range (128 x 128) or full range (192 x 192): RGB, -1 to 1, box and six keypoints.</summary>
internal sealed class FaceDetector : IFaceDetector
{
    private const int Keypoints = 6;

    private readonly OnnxModel _model;
    private readonly BoxDecoder _decoder;
    private readonly TensorSpec _spec;
    private readonly Detected[] _found;

    private FaceDetector(OnnxModel model, int side, ReadOnlySpan<AnchorLayer> layers, float score)
    {
        _model = model;
        _decoder = new(side, layers, Keypoints, score);
        _spec = TensorSpec.MinusOneToOne(side, TensorLayout.Planar);
        _found = new Detected[_decoder.Count];
    }

    /// <summary>Faces up to about 2 m away.</summary>
    public static FaceDetector ShortRange(OnnxModel model, float score) => new(model, 128, Anchors.FaceShortRange, score);

    /// <summary>Faces up to about 5 m away, at four times the cost.</summary>
    public static FaceDetector FullRange(OnnxModel model, float score) => new(model, 192, Anchors.FaceFullRange, score);

    public ReadOnlySpan<Detected> Detect(Frame frame, in RegionOfInterest region)
    {
        RegionSampler.Sample(frame, region, _spec, Border.Zero, _model.Input);
        _model.Run();
        var count = _decoder.Decode(_model.Output(0), _model.Output(1), _found);
        count = WeightedNonMaximumSuppression.Reduce(_found.AsSpan(0, count));
        for (var i = 0; i < count; i++) _found[i] = _found[i].ToImage(region);
        return _found.AsSpan(0, count);
    }

    public void Dispose() => _model.Dispose();
}
