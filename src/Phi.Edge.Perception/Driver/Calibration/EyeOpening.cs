namespace Phi.Edge.Perception.Driver.Calibration;

/// <summary>One eye's open aspect ratio: a high percentile of what was seen, begun from the population's, within bounds.</summary>
internal sealed class EyeOpening
{
    private readonly CalibrationOptions _options;
    private readonly RunningPercentile _seen = new(0, 0.6f, 120);

    public EyeOpening(CalibrationOptions options)
    {
        _options = options;
        Clear();
    }

    /// <summary>The open aspect ratio to use now.</summary>
    public float Open { get; private set; }

    public void Add(float ear, double seconds, double fade)
    {
        _seen.Add(ear, seconds, fade);
        var open = _seen.Quantile(_options.OpenPercentile);
        Open = Math.Clamp(open, _options.MinimumOpenEar, _options.MaximumOpenEar);
    }

    public void Clear()
    {
        _seen.Clear();
        // The default stands in for a short spell of its own distribution: open most of the time.
        _seen.Add(_options.DefaultOpenEar, _options.DefaultWeight);
        Open = _options.DefaultOpenEar;
    }
}
