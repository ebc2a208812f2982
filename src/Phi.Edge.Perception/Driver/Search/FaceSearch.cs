using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Detection;
using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Perception.Driver.Search;

/// <summary>
/// Looks for faces while none is tracked: the short-range detector on the whole frame, the full-range one when that finds
/// nothing, in turn on the whole frame and on parts of it. Each looks no more often than its interval, so that an empty
/// seat costs little.
/// </summary>
internal sealed class FaceSearch(IFaceDetector near, IFaceDetector? far, FaceSearchOptions options) : IDisposable
{
    /// <summary>Levels of <see cref="LookClosely"/>.</summary>
    public const int Levels = 3;

    private const float Margin = 1.6f;

    private static readonly float[] TileShares = [0.6f, 0.35f];

    // Side of the second look in face sizes: the face then fills half of the picture, as in the detector's own domain.
    private const float SecondLook = 2;

    // A detector's box runs from brow to chin, the landmarks' from forehead to chin.
    private const float SameFace = 0.4f;

    private readonly FaceCandidates _candidates = new(options);
    private TimeSpan? _nearAt;
    private TimeSpan? _farAt;
    private int _turn;

    /// <summary>Looks at a frame of a stream, if it is time to.</summary>
    /// <returns>Candidates, largest first; valid until the next call.</returns>
    public ReadOnlySpan<Detected> Look(Frame frame)
    {
        _candidates.Clear();
        if (!IsDue(ref _nearAt, frame.CapturedAt, options.SearchInterval)) return default;
        var whole = RegionOfInterest.Letterbox(frame.Width, frame.Height);
        _candidates.Add(near.Detect(frame, whole), frame);
        if (_candidates.Faces.IsEmpty && far is not null && IsDue(ref _farAt, frame.CapturedAt, options.FullRangeInterval))
        {
            var part = NextPart(frame, whole);
            _candidates.Add(far.Detect(frame, part), frame, part == whole ? 0 : options.PartScore);
        }

        return _candidates.Faces;
    }

    /// <summary>
    /// Looks at a single picture with time to spare, level by level: whole and with a margin (a face that fills the
    /// picture), then in ever smaller tiles (a small one).
    /// </summary>
    /// <returns>Candidates, largest first; valid until the next call.</returns>
    public ReadOnlySpan<Detected> LookClosely(Frame frame, int level)
    {
        _candidates.Clear();
        if (level == 0)
        {
            var whole = RegionOfInterest.Letterbox(frame.Width, frame.Height);
            Look(frame, whole, 0);
            Look(frame, whole with { Width = whole.Width * Margin, Height = whole.Height * Margin }, 0);
            return _candidates.Faces;
        }

        var tiles = new SearchTiles(frame.Width, frame.Height, TileShares[level - 1]);
        for (var tile = 0; tile < tiles.Count; tile++) Look(frame, tiles[tile], options.PartScore);
        return _candidates.Faces;
    }

    /// <summary>
    /// Asks the short-range detector again, with the face at the size it knows best: landmarks fit themselves to anything
    /// that is vaguely a face, and the network that draws them then finds it convincing.
    /// </summary>
    public bool Confirms(Frame frame, in FaceBox face)
    {
        var side = SecondLook * Math.Max(face.Width, face.Height);
        var claimed = new Detected { MinX = face.X, MinY = face.Y, MaxX = face.X + face.Width, MaxY = face.Y + face.Height };
        foreach (ref readonly var seen in near.Detect(
            frame, new(face.X + face.Width / 2, face.Y + face.Height / 2, side, side, 0)))
        {
            if (seen.Overlap(claimed) > SameFace && seen.Score >= options.SecondOpinion) return true;
        }

        return false;
    }

    /// <summary>The next look is due at once.</summary>
    public void Restart() => (_nearAt, _farAt, _turn) = (null, null, 0);

    public void Dispose()
    {
        near.Dispose();
        far?.Dispose();
    }

    private void Look(Frame frame, in RegionOfInterest region, float least)
    {
        _candidates.Add(near.Detect(frame, region), frame, least);
        if (far is not null) _candidates.Add(far.Detect(frame, region), frame, least);
    }

    private RegionOfInterest NextPart(Frame frame, in RegionOfInterest whole)
    {
        var tiles = new SearchTiles(frame.Width, frame.Height, TileShares[0]);
        var turn = _turn++ % (tiles.Count + 1);
        return turn == 0 ? whole : tiles[turn - 1];
    }

    private static bool IsDue(ref TimeSpan? last, TimeSpan now, TimeSpan interval)
    {
        // A clock that jumps back belongs to another source.
        if (last is { } before && now >= before && now - before < interval) return false;
        last = now;
        return true;
    }
}
