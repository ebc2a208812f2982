using OpenCvSharp;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Perception.Road.Text;

/// <summary>PP-OCRv4 recognition: one line of text, 48 pixels high, becomes characters with probabilities.</summary>
internal sealed class TextLineReader : IDisposable
{
    private const int Height = 48;

    // Published width 320; a short line in a wide canvas costs time, a long one in a narrow canvas loses letters.
    private static readonly int[] Widths = [160, 320, 640];

    private readonly FlexibleModel _model;
    private readonly CharacterTable _characters;
    private readonly BoundRun<float>?[] _runs = new BoundRun<float>?[Widths.Length];

    public TextLineReader(string path, CharacterTable characters, OnnxModelOptions runtime)
    {
        (_model, _characters) = (FlexibleModel.Load(path, runtime), characters);
        _model.Expect("text reader", typeof(float));
        var shape = Canvas(0).OutputShape(_model.OutputNames[0]);
        if (shape is not [1, _, var outputs] || outputs != characters.Outputs)
            throw new OnnxModelException($"Model '{path}' tells {shape[^1]} characters apart, its dictionary {characters.Outputs}: the two do not belong together");
    }

    /// <summary>Runs the usual size once.</summary>
    public void WarmUp() => Canvas(1).Run();

    /// <summary>Reads one region of a BGR picture.</summary>
    public SignTextLine Read(Mat picture, in TextRegion region)
    {
        using var line = Straighten(picture, region);
        var width = Math.Clamp((int)MathF.Ceiling(Height * line.Width / (float)line.Height), 8, Widths[^1]);
        var size = Array.FindIndex(Widths, canvas => canvas >= width);
        var run = Canvas(size);
        using var scaled = new Mat();
        Cv2.Resize(line, scaled, new Size(width, Height), 0, 0, line.Height > Height ? InterpolationFlags.Area : InterpolationFlags.Linear);
        PictureTensor.RecognitionTensor(scaled, run.Input, Height, Widths[size]);
        run.Run();
        return _characters.Decode(run.Output(_model.OutputNames[0]));
    }

    public void Dispose()
    {
        foreach (var run in _runs) run?.Dispose();
        _model.Dispose();
    }

    private BoundRun<float> Canvas(int size) => _runs[size] ??= _model.Bind<float>(1, 3, Height, Widths[size]);

    // Text that is much higher than wide runs upwards or downwards; PP-OCR turns it to the left.
    private static Mat Straighten(Mat picture, in TextRegion region)
    {
        var (width, height) = (Math.Max(1, (int)region.Width), Math.Max(1, (int)region.Height));
        using var change = Cv2.GetPerspectiveTransform(region.Corners, [new(0, 0), new(width, 0), new(width, height), new(0, height)]);
        var line = new Mat();
        Cv2.WarpPerspective(picture, line, change, new Size(width, height), InterpolationFlags.Cubic, BorderTypes.Replicate);
        if (height >= 1.5f * width) Cv2.Rotate(line, line, RotateFlags.Rotate90Counterclockwise);
        return line;
    }
}
