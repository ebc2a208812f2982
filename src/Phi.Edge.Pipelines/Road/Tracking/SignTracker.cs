using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road.Tracking;

/// <summary>
/// Follows each physical sign over the frames, and reports it once when it is certain, again only if something about it changes, and when the
/// car passes it. Pure but for its memory: values in, values out. Allocates only for reports.
/// </summary>
public sealed class SignTracker
{
    /// <summary>Most signs that are followed at a time.</summary>
    public const int MostTracks = 32;

    // A slow loop sees few frames: one without the sign is no proof that it is gone.
    private const int MissedFrames = 2;
    private const double LongestWithoutFrames = 3;

    // The clock of a recording that starts over.
    private static readonly TimeSpan LargestStepBack = TimeSpan.FromSeconds(0.5);

    private readonly SignTrackerOptions _options;
    private readonly SignGeometry _geometry;
    private readonly SignMatcher _matcher = new();
    private readonly SignDecision _decision;
    private readonly SignTrack[] _tracks = new SignTrack[MostTracks];
    private readonly SignBox[] _expected = new SignBox[MostTracks];
    private readonly TrackedSign[] _signs = new TrackedSign[MostTracks];
    private readonly List<SignReport> _reports = [];
    private readonly List<SignReport> _passed = [];
    private readonly SignNamesSeen _names = new();
    private int _count;
    private long _ids;
    private TimeSpan _now;

    /// <param name="options">Settings; defaults when null.</param>
    public SignTracker(SignTrackerOptions? options = null)
    {
        _options = options ?? new SignTrackerOptions();
        _geometry = new SignGeometry(_options);
        _decision = new SignDecision(_options, _names);
        for (var i = 0; i < _tracks.Length; i++)
        {
            _tracks[i] = new SignTrack();
        }
    }

    /// <summary>The signs that are followed, after the last call; valid until the next.</summary>
    public ReadOnlySpan<TrackedSign> Signs => _signs.AsSpan(0, _count);

    /// <summary>Signs that became certain or changed in the last call.</summary>
    public IReadOnlyList<SignReport> Reports => _reports;

    /// <summary>Signs that the car has passed as of the last call.</summary>
    public IReadOnlyList<SignReport> Passed => _passed;

    /// <summary>Where the followed signs will be at a time, for a search around them.</summary>
    public int Expect(TimeSpan at, Span<SignBox> into)
    {
        var count = 0;
        foreach (var track in Live())
        {
            if (track.PassesAt is null && count < into.Length)
            {
                into[count++] = track.Motion.Predict(track.Box, (at - track.LastSeen).TotalSeconds);
            }
        }

        return count;
    }

    /// <summary>Takes a reading with the model's candidates.</summary>
    public void Next(in RoadReading reading, IRoadModel model, in RoadWorld world)
    {
        Begin(reading.CapturedAt);
        var candidates = model.Candidates;
        candidates = candidates[..Math.Min(candidates.Length, SignMatcher.MostCandidates)];
        Assign(reading, candidates, model, world);
        SignPlates.Attach(Live());
        Decide(reading, world);
        Leave(world);
        Describe(reading.ImageWidth, reading.CapturedAt);
    }

    /// <summary>Time goes by without a frame.</summary>
    public void Missing(TimeSpan at, in RoadWorld world)
    {
        Begin(at);
        Leave(world);
        Describe(0, at);
    }

    /// <summary>What was read on a sign: its report with it, even when the sign is long gone.</summary>
    public SignReport Annotate(SignReport report, SignAnnotation annotation, SignIdentity identity)
    {
        var annotated = report with { Annotation = annotation, Identity = identity, Revision = report.Revision + 1 };
        foreach (var track in Live())
        {
            if (track.Id == report.Id && track.Report is { } current)
            {
                annotated = current with { Annotation = annotation, Identity = identity, Revision = current.Revision + 1 };
                track.Report = annotated;
            }
        }

        return annotated;
    }

    /// <summary>The report of a followed sign; null when it has none yet.</summary>
    public SignReport? ReportOf(long id)
    {
        foreach (var track in Live())
        {
            if (track.Id == id)
            {
                return track.Report;
            }
        }

        return null;
    }

    /// <summary>Forgets everything.</summary>
    public void Reset()
    {
        _count = 0;
        _reports.Clear();
        _passed.Clear();
    }

    private ReadOnlySpan<SignTrack> Live() => _tracks.AsSpan(0, _count);

    private void Begin(TimeSpan at)
    {
        if (at < _now - LargestStepBack)
        {
            _count = 0;
        }

        _now = at;
        _reports.Clear();
        _passed.Clear();
    }

    private void Assign(in RoadReading reading, ReadOnlySpan<SignCandidate> candidates, IRoadModel model, in RoadWorld world)
    {
        for (var i = 0; i < _count; i++)
        {
            _expected[i] = _tracks[i].Motion.Predict(_tracks[i].Box, (_now - _tracks[i].LastSeen).TotalSeconds);
        }

        for (var i = 0; i < _count; i++)
        {
            _tracks[i].Missed++;
        }

        var matches = _matcher.Match(Live(), _expected.AsSpan(0, _count), candidates, model);
        for (var c = 0; c < candidates.Length; c++)
        {
            ref readonly var candidate = ref candidates[c];
            var track = matches[c] >= 0 ? _tracks[matches[c]] : candidate.SignProbability >= _options.MinSignProbability ? Start(candidate, reading.ImageWidth) : null;
            track?.See(
                candidate, model.Appearance(c), _now, _geometry.Distance(candidate.Box, reading.ImageWidth),
                _geometry.Offset(candidate.Box, reading.ImageWidth), world.Vehicle.SpeedKmh);
        }
    }

    private SignTrack? Start(in SignCandidate candidate, int imageWidth)
    {
        if (_count == MostTracks)
        {
            return null;
        }

        var track = _tracks[_count++];
        track.Begin(++_ids, candidate, _now, _geometry.Distance(candidate.Box, imageWidth));
        return track;
    }

    private void Decide(in RoadReading reading, in RoadWorld world)
    {
        for (var i = 0; i < _count; i++)
        {
            var track = _tracks[i];
            if (track.LastSeen == _now && !track.IsPlate && _decision.Next(track, Live(), reading, world, leaving: false) is { } report)
            {
                _reports.Add(report);
            }
        }
    }

    private void Leave(in RoadWorld world)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            var track = _tracks[i];
            var silence = _now - track.LastSeen;
            if (silence < _options.LostAfter || (track.Missed < MissedFrames && silence < _options.LostAfter * LongestWithoutFrames))
            {
                continue;
            }

            if (track.PassesAt is null)
            {
                track.PassesAt = track.LastSeen + Coast(track, world);
                if (!track.IsPlate && _decision.Next(track, Live(), default, world, leaving: true) is { } late)
                {
                    _reports.Add(late);
                }
            }

            if (_now >= track.PassesAt)
            {
                Pass(track);
                Remove(i);
            }
        }
    }

    /// <summary>From when a sign was last seen to when the car passes it.</summary>
    private TimeSpan Coast(SignTrack track, in RoadWorld world)
    {
        var seconds = world.Vehicle.SpeedKmh is { } speed and > 4 ? track.Distance / (speed / 3.6) : 0;
        return TimeSpan.FromSeconds(Math.Min(seconds, _options.LongestCoast.TotalSeconds));
    }

    private void Pass(SignTrack track)
    {
        if (track.Report is { } report && !track.MovesAlong)
        {
            var passed = report with { LastSeen = track.LastSeen, PassedAt = track.PassesAt };
            _passed.Add(passed);
        }
    }

    private void Remove(int index)
    {
        var track = _tracks[index];
        _count--;
        (_tracks[index], _tracks[_count]) = (_tracks[_count], track);
    }

    private void Describe(int imageWidth, TimeSpan at)
    {
        for (var i = 0; i < _count; i++)
        {
            var track = _tracks[i];
            var identity = track.Report?.Identity ?? _names.Of(track.Votes.Best);
            _signs[i] = new TrackedSign
            {
                Id = track.Id,
                Box = track.LastSeen == at ? track.Box : track.Motion.Predict(track.Box, (at - track.LastSeen).TotalSeconds),
                Identity = identity,
                Confidence = track.Votes.Confidence,
                Certain = track.Report is not null,
                InSight = track.LastSeen == at && imageWidth > 0,
                PlateOf = track.Parent,
                Distance = track.Distance,
                Offset = track.Offset,
                Side = SignGeometry.Side(track.Offset),
            };
        }
    }
}
