using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Perception.Road;

/// <summary>The detector network bound to one size: a window of the working picture goes in, boxes come out.</summary>
internal sealed class SignSearch : IDisposable
{
    // What the network saw around pictures in training.
    private const byte Padding = 114;

    private readonly BoundRun<byte> _run;
    private readonly float[] _boxes;
    private readonly float[] _scores;
    private readonly float[]? _plates;

    public SignSearch(FlexibleModel model, int width, int height)
    {
        (Width, Height) = (width, height);
        _run = model.Bind<byte>(1, height, width, 3);
        (_boxes, _scores) = (_run.Output("boxes"), _run.Output("scores"));
        _plates = model.OutputNames.Contains("plates") ? _run.Output("plates") : null;
        if (_boxes.Length != 4 * _scores.Length || (_plates is { } plates && plates.Length != _scores.Length))
            throw new OnnxModelException($"Model '{model.Path}' is no sign detector: {_boxes.Length} box values do not go with {_scores.Length} scores");
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Copies a window of the picture into the input; what lies beyond the picture becomes grey.</summary>
    public void Fill(WorkingPicture picture, in SearchWindow window)
    {
        var (input, stride) = (_run.Input, Width * 3);
        var (inside, rows) = (Math.Min(Width, picture.Width - window.X) * 3, Math.Min(Height, picture.Height - window.Y));
        for (var y = 0; y < rows; y++)
        {
            picture.Row(window.Y + y).Slice(window.X * 3, inside).CopyTo(input.AsSpan(y * stride));
            input.AsSpan((y * stride) + inside, stride - inside).Fill(Padding);
        }

        input.AsSpan(rows * stride).Fill(Padding);
    }

    /// <summary>Runs the network on what was filled in.</summary>
    public void Run() => _run.Run();

    /// <summary>Takes the boxes above a score.</summary>
    /// <param name="window">What was filled in.</param>
    /// <param name="scale">Working pixels per pixel of the frame.</param>
    /// <param name="minimum">Smallest score.</param>
    /// <param name="found">Takes the boxes, in pixels of the frame.</param>
    /// <returns>How many were taken; no more than fit.</returns>
    public int Collect(in SearchWindow window, float scale, float minimum, Span<DetectedSign> found)
    {
        var (count, cells) = (0, _scores.Length);
        for (var i = 0; i < cells && count < found.Length; i++)
        {
            var (sign, plate) = (_scores[i], _plates is null ? 0 : _plates[i]);

            // Written so that a NaN is dropped.
            if (!(sign >= minimum || plate >= minimum)) continue;
            var (width, height) = (_boxes[(2 * cells) + i], _boxes[(3 * cells) + i]);
            if (!(width >= 1 && height >= 1 && width <= 4 * Width && height <= 4 * Height)) continue;
            var (left, top) = (_boxes[i] - (width / 2) + window.X, _boxes[cells + i] - (height / 2) + window.Y);
            if (!float.IsFinite(left) || !float.IsFinite(top)) continue;
            found[count++] = new(new(left / scale, top / scale, width / scale, height / scale), Math.Min(1, Math.Max(sign, plate)), plate > sign);
        }

        return count;
    }

    public void Dispose() => _run.Dispose();
}
