using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Perception.Road;

/// <summary>The detector at the few sizes in use; the one longest unused makes room for a new one.</summary>
internal sealed class SearchSizes(FlexibleModel model) : IDisposable
{
    private const int Most = 6;

    private readonly SignSearch?[] _searches = new SignSearch?[Most];
    private readonly long[] _used = new long[Most];
    private long _uses;

    /// <summary>The detector at this size; made, which takes a run, when it is not among those kept.</summary>
    public SignSearch For(int width, int height)
    {
        var oldest = 0;
        for (var i = 0; i < Most; i++)
        {
            if (_searches[i] is { } kept && kept.Width == width && kept.Height == height)
            {
                _used[i] = ++_uses;
                return kept;
            }

            if (_used[i] < _used[oldest]) oldest = i;
        }

        var search = new SignSearch(model, width, height);
        _searches[oldest]?.Dispose();
        (_searches[oldest], _used[oldest]) = (search, ++_uses);
        return search;
    }

    public void Dispose()
    {
        foreach (var search in _searches) search?.Dispose();
    }
}
