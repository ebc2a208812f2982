using OpenCvSharp;

using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Perception.Road.Text;

/// <summary>
/// PP-OCRv4 detection (differentiable binarisation): the picture is enlarged or shrunk to 320 pixels, the network says for each pixel how likely
/// it lies in the core of a line of text, and connected cores become tilted rectangles.
/// </summary>
internal sealed class TextFinder : IDisposable
{
    private const int Side = 320;
    private const int Grid = 64;

    // Beyond this, enlarging adds nothing but time.
    private const float LargestScale = 6;

    // Cores thinner than this in the network's pixels are noise.
    private const float ThinnestCore = 3;

    private readonly FlexibleModel _model;
    private readonly SignTextOptions _options;
    private readonly Dictionary<(int Height, int Width), BoundRun<float>> _runs = [];

    public TextFinder(string path, OnnxModelOptions runtime, SignTextOptions options)
    {
        (_model, _options) = (FlexibleModel.Load(path, runtime), options);
        _model.Expect("text detector", typeof(float));
    }

    /// <summary>Runs the usual size once.</summary>
    public void WarmUp() => Canvas(Side, Side).Run();

    /// <summary>The regions of a BGR picture, the largest first.</summary>
    public IReadOnlyList<TextRegion> Find(Mat picture)
    {
        var scale = Math.Min(LargestScale, Side / (float)Math.Max(picture.Width, picture.Height));
        var (width, height) = (Math.Max(1, (int)MathF.Round(picture.Width * scale)), Math.Max(1, (int)MathF.Round(picture.Height * scale)));
        var run = Canvas(RoundUp(height), RoundUp(width));
        using var scaled = new Mat();
        Cv2.Resize(picture, scaled, new Size(width, height), 0, 0, scale < 1 ? InterpolationFlags.Area : InterpolationFlags.Cubic);
        PictureTensor.DetectionTensor(scaled, run.Input, run.InputShape[2], run.InputShape[3]);
        run.Run();
        using var map = Mat.FromPixelData(run.InputShape[2], run.InputShape[3], MatType.CV_32FC1, run.Output(_model.OutputNames[0]));
        return Regions(map, picture.Width / (float)width, picture.Height / (float)height);
    }

    public void Dispose()
    {
        foreach (var run in _runs.Values) run.Dispose();
        _model.Dispose();
    }

    private static int RoundUp(int size) => Math.Min(Side, (size + Grid - 1) / Grid * Grid);

    private BoundRun<float> Canvas(int height, int width)
    {
        if (!_runs.TryGetValue((height, width), out var run)) _runs[(height, width)] = run = _model.Bind<float>(1, 3, height, width);
        return run;
    }

    private List<TextRegion> Regions(Mat map, float scaleX, float scaleY)
    {
        using var cores = new Mat();
        Cv2.Threshold(map, cores, _options.PixelThreshold, 255, ThresholdTypes.Binary);
        cores.ConvertTo(cores, MatType.CV_8UC1);
        Cv2.FindContours(cores, out var contours, out _, RetrievalModes.List, ContourApproximationModes.ApproxSimple);
        var regions = new List<(TextRegion Region, float Area)>();
        foreach (var contour in contours)
        {
            var core = Cv2.MinAreaRect(contour);
            var (width, height) = (core.Size.Width, core.Size.Height);
            if (Math.Min(width, height) < ThinnestCore || Score(map, contour) < _options.RegionThreshold) continue;
            var wider = 2 * _options.Widen * width * height / (2 * (width + height));
            var whole = new RotatedRect(core.Center, new(width + wider, height + wider), core.Angle);
            regions.Add((Scaled(TextRegion.Of(whole), scaleX, scaleY), whole.Size.Width * whole.Size.Height));
        }

        return [.. regions.OrderByDescending(region => region.Area).Take(_options.MaximumRegions).Select(region => region.Region)];
    }

    private static float Score(Mat map, Point[] contour)
    {
        var bounds = Cv2.BoundingRect(contour);
        using var inside = new Mat(map, bounds);
        using var mask = new Mat(bounds.Size, MatType.CV_8UC1, Scalar.Black);
        Cv2.FillPoly(mask, [contour], Scalar.White, LineTypes.Link8, 0, -bounds.TopLeft);
        return (float)Cv2.Mean(inside, mask).Val0;
    }

    private static TextRegion Scaled(in TextRegion region, float x, float y)
    {
        return new(At(region.TopLeft), At(region.TopRight), At(region.BottomRight), At(region.BottomLeft));

        Point2f At(Point2f point) => new(point.X * x, point.Y * y);
    }
}
