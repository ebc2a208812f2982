using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Detection;
using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Perception.Driver.Search;

/// <summary>
/// Looks for faces while none is tracked: the short-range detector on the whole frame, the full-range one when that finds
/// nothing, each no more often than its interval, so that an empty seat costs little.
/// </summary>
internal sealed class FaceSearch(IFaceDetector near, IFaceDetector? far, FaceSearchOptions options) : IDisposable
{
    private readonly FaceCandidates _candidates = new(options);
    private TimeSpan? _nearAt;
    private TimeSpan? _farAt;

    /// <summary>Looks at a frame of a stream, if it is time to.</summary>
    /// <returns>Candidates, largest first; valid until the next call.</returns>
    public ReadOnlySpan<Detected> Look(Frame frame)
    {
        _candidates.Clear();
        if (!IsDue(ref _nearAt, frame.CapturedAt, options.SearchInterval)) return default;
        var whole = RegionOfInterest.Letterbox(frame.Width, frame.Height);
        _candidates.Add(near.Detect(frame, whole), frame);
        if (_candidates.Faces.IsEmpty && far is not null && IsDue(ref _farAt, frame.CapturedAt, options.FullRangeInterval))
            _candidates.Add(far.Detect(frame, whole), frame);
        return _candidates.Faces;
    }

    /// <summary>
    /// Looks at a single picture with time to spare: whole, with a margin (a face that fills the picture), and in
    /// overlapping quarters (a small one).
    /// </summary>
    /// <returns>Candidates, largest first; valid until the next call.</returns>
    public ReadOnlySpan<Detected> LookClosely(Frame frame)
    {
        _candidates.Clear();
        var whole = RegionOfInterest.Letterbox(frame.Width, frame.Height);
        Look(frame, whole);
        Look(frame, whole with { Width = whole.Width * 1.6f, Height = whole.Height * 1.6f });
        if (!_candidates.Faces.IsEmpty) return _candidates.Faces;
        var side = whole.Width * 0.6f;
        for (var part = 0; part < 9; part++)
        {
            var x = frame.Width / 2f + (part % 3 - 1) * Math.Max(0, frame.Width - side) / 2;
            var y = frame.Height / 2f + (part / 3 - 1) * Math.Max(0, frame.Height - side) / 2;
            Look(frame, new(x, y, side, side, 0));
        }

        return _candidates.Faces;
    }

    /// <summary>The next look is due at once.</summary>
    public void Restart() => (_nearAt, _farAt) = (null, null);

    public void Dispose()
    {
        near.Dispose();
        far?.Dispose();
    }

    private void Look(Frame frame, in RegionOfInterest region)
    {
        _candidates.Add(near.Detect(frame, region), frame);
        if (far is not null) _candidates.Add(far.Detect(frame, region), frame);
    }

    private static bool IsDue(ref TimeSpan? last, TimeSpan now, TimeSpan interval)
    {
        // A clock that jumps back belongs to another source.
        if (last is { } before && now >= before && now - before < interval) return false;
        last = now;
        return true;
    }
}
