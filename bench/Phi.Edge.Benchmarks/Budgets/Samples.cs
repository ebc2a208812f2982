namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>A bounded series of measured values.</summary>
internal sealed class Samples(int capacity)
{
    private readonly double[] _values = new double[capacity];

    public int Count { get; private set; }

    /// <summary>Adds a value; when the series is full, it is not taken.</summary>
    public void Add(double value)
    {
        if (Count < _values.Length) _values[Count++] = value;
    }

    /// <summary>The value that the given share of the series lies at or below (nearest rank).</summary>
    public double Percentile(double share)
    {
        var sorted = Sorted();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    /// <summary>Mean of the middle half: as exact as a mean, and as deaf to interruptions as a median.</summary>
    public double InterquartileMean()
    {
        var sorted = Sorted();
        return sorted.Length < 4 ? Percentile(0.5) : sorted.AsSpan(sorted.Length / 4, sorted.Length / 2).ToArray().Average();
    }

    private double[] Sorted()
    {
        var sorted = _values[..Count];
        Array.Sort(sorted);
        return sorted;
    }
}
