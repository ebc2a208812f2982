using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road.Tracking;

/// <summary>Finds the sign that a plate belongs to: the nearest one straight above it, or above another plate of the same sign.</summary>
internal sealed class SignPlates(SignTrackerOptions options, SignNamesSeen names)
{
    /// <summary>Sets the parents of the plates among the tracks.</summary>
    public static void Attach(ReadOnlySpan<SignTrack> tracks)
    {
        foreach (var plate in tracks)
        {
            if (plate.IsPlate)
            {
                plate.Parent = Above(plate, tracks)?.Id ?? plate.Parent;
            }
        }
    }

    /// <summary>The plates of a sign that are certain, top to bottom; the same list when nothing has changed.</summary>
    public IReadOnlyList<SignIdentity> Of(SignTrack sign, ReadOnlySpan<SignTrack> tracks, IReadOnlyList<SignIdentity> before)
    {
        var count = 0;
        foreach (var track in tracks)
        {
            count += IsPlateOf(track, sign) ? 1 : 0;
        }

        // A plate that has left the picture first stays.
        return count <= before.Count ? before : Collect(sign, tracks, count);
    }

    private List<SignIdentity> Collect(SignTrack sign, ReadOnlySpan<SignTrack> tracks, int count)
    {
        var found = new List<SignTrack>(count);
        foreach (var track in tracks)
        {
            if (IsPlateOf(track, sign))
            {
                found.Add(track);
            }
        }

        return found.OrderBy(static t => t.Box.Y).Select(t => names.Of(t.Votes.Best)).ToList();
    }

    private bool IsPlateOf(SignTrack track, SignTrack sign) =>
        track.IsPlate && track.Parent == sign.Id
        && track.Frames >= options.MinFrames && track.Votes.Evidence >= options.CertainEvidence / 2
        && (track.Votes.Best is null ? track.SignProbability : track.Votes.Confidence) >= options.LateConfidence;

    private static SignTrack? Above(SignTrack plate, ReadOnlySpan<SignTrack> tracks)
    {
        SignTrack? nearest = null;
        var best = 2.2f * plate.Box.Width;
        foreach (var track in tracks)
        {
            var gap = plate.Box.Y - (track.Box.Y + track.Box.Height);
            var beside = Math.Abs(plate.Box.CenterX - track.Box.CenterX);
            if (!track.IsPlate && track.PassesAt is null && gap > -0.3f * plate.Box.Height && gap < best && beside < 0.6f * Math.Max(plate.Box.Width, track.Box.Width))
            {
                (nearest, best) = (track, gap);
            }
        }

        return nearest;
    }
}
