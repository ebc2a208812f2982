namespace Phi.Edge.Perception.Driver.Calibration;

/// <summary>Percentiles of a value over time, as a histogram whose old samples fade exponentially. Fixed memory.</summary>
internal sealed class RunningPercentile(float minimum, float maximum, int bins)
{
    private readonly double[] _weights = new double[bins];
    private double _total;

    // New samples weigh ever more instead of all old ones less; rescaled long before a double overflows.
    private double _unit = 1;

    /// <summary>Sum of the weights that have not faded.</summary>
    public double Total => _total / _unit;

    /// <summary>Adds a sample after fading the old ones.</summary>
    /// <param name="value">The value; beyond the range it counts in the outer bin.</param>
    /// <param name="weight">Its weight.</param>
    /// <param name="fade">What remains of every older weight, 0 to 1.</param>
    public void Add(float value, double weight, double fade = 1)
    {
        if (float.IsNaN(value)) return;
        _unit /= Math.Max(fade, 1e-6);
        if (_unit > 1e100) Rescale();
        var bin = (int)Math.Clamp((value - minimum) / (maximum - minimum) * bins, 0, bins - 1);
        _weights[bin] += weight * _unit;
        _total += weight * _unit;
    }

    /// <summary>The value below which a share of the weight lies, interpolated within a bin.</summary>
    public float Quantile(double share)
    {
        var (wanted, below) = (share * _total, 0d);
        for (var bin = 0; bin < bins; bin++)
        {
            if (_weights[bin] > 0 && below + _weights[bin] >= wanted)
            {
                var within = Math.Clamp((wanted - below) / _weights[bin], 0, 1);
                return (float)(minimum + (bin + within) * (maximum - minimum) / bins);
            }

            below += _weights[bin];
        }

        return (minimum + maximum) / 2;
    }

    public void Clear()
    {
        Array.Clear(_weights);
        (_total, _unit) = (0, 1);
    }

    private void Rescale()
    {
        for (var bin = 0; bin < bins; bin++) _weights[bin] /= _unit;
        (_total, _unit) = (_total / _unit, 1);
    }
}
