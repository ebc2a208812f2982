using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road.Tracking;

/// <summary>Decides when a followed sign is certain, and when its report has changed.</summary>
internal sealed class SignDecision(SignTrackerOptions options, SignNamesSeen names)
{
    // A changed name must be better founded than the first was.
    private const float ChangeFactor = 1.5f;
    private const float UnknownProbability = 0.8f;
    private const float UnknownSize = 28;

    // What has no name must at least last: textures look like signs for a moment.
    private const int UnknownFrames = 3;
    private const float SameLooks = 0.75f;

    private readonly SignPlates _plates = new(options, names);

    /// <summary>The report that is due; null when there is none.</summary>
    /// <param name="track">The sign.</param>
    /// <param name="all">All that are followed.</param>
    /// <param name="reading">The frame it is in; the default when it has left the picture.</param>
    /// <param name="world">Where the car is.</param>
    /// <param name="leaving">It has left the picture: now or never.</param>
    public SignReport? Next(SignTrack track, ReadOnlySpan<SignTrack> all, in RoadReading reading, in RoadWorld world, bool leaving)
    {
        if (track.MovesAlong || Math.Abs(track.Offset) > options.LargestOffset)
        {
            return null;
        }

        var before = track.Report;
        var identity = Identity(track, leaving);
        if (identity is null)
        {
            if (before is null)
            {
                return null;
            }

            identity = before.Identity;
        }

        if (before is null && Revive(track, identity, all))
        {
            return null;
        }

        var plates = _plates.Of(track, all, before?.Plates ?? []);
        // A number or an annotation that was read belongs to the same name.
        if (before is not null && before.Identity.Name == identity.Name && plates.Count == before.Plates.Count)
        {
            return null;
        }

        track.Report = Write(track, before, before?.Identity.Name == identity.Name ? before.Identity : identity, plates, reading, world);
        return track.Report;
    }

    private static SignReport Write(
        SignTrack track, SignReport? before, SignIdentity identity, IReadOnlyList<SignIdentity> plates, in RoadReading reading, in RoadWorld world) => new()
        {
            Id = track.Id,
            Revision = before is null ? 0 : before.Revision + 1,
            Identity = identity,
            Confidence = identity.Name.Length == 0 ? track.SignProbability : track.Votes.Confidence,
            RunnerUp = track.Votes.RunnerUp,
            FirstSeen = track.FirstSeen,
            LastSeen = track.LastSeen,
            Distance = track.Distance,
            Side = SignGeometry.Side(track.Offset),
            Box = track.Box,
            ImageWidth = reading.ImageWidth > 0 ? reading.ImageWidth : before?.ImageWidth ?? 0,
            ImageHeight = reading.ImageHeight > 0 ? reading.ImageHeight : before?.ImageHeight ?? 0,
            Position = world.Vehicle.Position,
            Plates = plates,
            Annotation = before?.Identity.Name == identity.Name ? before.Annotation : null,
        };

    /// <summary>What the sign certainly is; null while that is open, or when it is no better founded than what was reported.</summary>
    private SignIdentity? Identity(SignTrack track, bool leaving)
    {
        var votes = track.Votes;
        if (track.Frames < options.MinFrames)
        {
            return null;
        }

        var certain = votes.Confidence >= options.CertainConfidence && votes.Evidence >= options.CertainEvidence;
        if (votes.Best is null)
        {
            var sign = track.SignProbability >= UnknownProbability && track.LargestSize >= UnknownSize && track.Frames >= UnknownFrames * options.MinFrames;
            return sign && track.Report is null && certain ? SignIdentity.Unknown : null;
        }

        if (track.Report is { } report && report.Identity.Name != votes.Best)
        {
            return certain && votes.Evidence >= options.CertainEvidence * ChangeFactor ? names.Of(votes.Best) : null;
        }

        var late = leaving && votes.Confidence >= options.LateConfidence && votes.Evidence >= options.CertainEvidence / 2;
        return certain || late ? names.Of(votes.Best) : null;
    }

    /// <summary>The sign was lost and is found again before the car has passed it: it goes on under its old number, and is not reported twice.</summary>
    private static bool Revive(SignTrack track, SignIdentity identity, ReadOnlySpan<SignTrack> all)
    {
        foreach (var lost in all)
        {
            if (lost.PassesAt is { } passes && passes >= track.LastSeen && lost.Report is { } report && report.Identity.Name == identity.Name
                && Math.Sign(lost.Offset) == Math.Sign(track.Offset) && track.FirstSeen > lost.LastSeen && track.Distance <= lost.Distance && Alike(lost, track))
            {
                (track.Id, track.FirstSeen, track.Report) = (lost.Id, lost.FirstSeen, report);
                lost.Report = null;
                return true;
            }
        }

        return false;
    }

    private static bool Alike(SignTrack one, SignTrack other)
    {
        if (one.Appearance.Length == 0 || one.Appearance.Length != other.Appearance.Length)
        {
            return true;
        }

        float product = 0, a = 0, b = 0;
        for (var i = 0; i < one.Appearance.Length; i++)
        {
            product += one.Appearance[i] * other.Appearance[i];
            a += one.Appearance[i] * one.Appearance[i];
            b += other.Appearance[i] * other.Appearance[i];
        }

        return product >= SameLooks * MathF.Sqrt(a * b);
    }
}
