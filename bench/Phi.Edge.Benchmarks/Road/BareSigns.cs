using OpenCvSharp;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Onnx;
using Phi.Edge.Perception.Road;

namespace Phi.Edge.Benchmarks.Road;

/// <summary>
/// What cannot be avoided for one frame: the detector on the whole picture, as many crops through the recogniser as the road model had, and the
/// picture work for both by OpenCV. No decoding, suppression, comparison, sorting.
/// </summary>
internal sealed class BareSigns : IDisposable
{
    private readonly FlexibleModel _detector;
    private readonly BoundRun<byte> _search;
    private readonly EmbeddingNetwork _recognizer;
    private readonly Mat _padded = new();
    private readonly Mat _crop = new();

    public BareSigns(RoadModelFiles files)
    {
        _detector = FlexibleModel.Load(files.Detector, new());
        _search = _detector.Bind<byte>(1, Round(RoadScene.Height), Round(RoadScene.Width), 3);
        _recognizer = EmbeddingNetwork.Load(files.Recognizer, new());
        _recognizer.WarmUp();
    }

    public unsafe void Run(Frame frame, ReadOnlySpan<SignCandidate> candidates)
    {
        fixed (byte* pixels = frame.Buffer)
        {
            using var picture = Mat.FromPixelData(frame.Height, frame.Width, MatType.CV_8UC3, (nint)pixels, frame.Stride);
            Cv2.CopyMakeBorder(
                picture, _padded, 0, Round(frame.Height) - frame.Height, 0, Round(frame.Width) - frame.Width, BorderTypes.Constant, Scalar.All(114));
            new ReadOnlySpan<byte>((void*)_padded.Data, _search.Input.Length).CopyTo(_search.Input);
            _search.Run();
            for (var first = 0; first < candidates.Length; first += EmbeddingNetwork.MostCrops)
                Recognize(picture, candidates.Slice(first, Math.Min(EmbeddingNetwork.MostCrops, candidates.Length - first)));
        }
    }

    public void Dispose()
    {
        _search.Dispose();
        _detector.Dispose();
        _recognizer.Dispose();
        _padded.Dispose();
        _crop.Dispose();
    }

    private unsafe void Recognize(Mat picture, ReadOnlySpan<SignCandidate> candidates)
    {
        _recognizer.Begin(candidates.Length);
        for (var i = 0; i < candidates.Length; i++)
        {
            var square = SignCropper.Square(candidates[i].Box);
            var region = new Rect((int)square.X, (int)square.Y, (int)square.Width, (int)square.Height).Intersect(new(0, 0, RoadScene.Width, RoadScene.Height));
            using var part = new Mat(picture, region);
            Cv2.Resize(part, _crop, new Size(_recognizer.Side, _recognizer.Side), 0, 0, InterpolationFlags.Area);
            var target = _recognizer.Crop(i);
            new ReadOnlySpan<byte>((void*)_crop.Data, target.Length).CopyTo(target);
        }

        _recognizer.Run();
    }

    private static int Round(int side) => (side + 31) / 32 * 32;
}
