using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Road.Limits;
using Phi.Edge.Pipelines.Road.Notices;
using Phi.Edge.Pipelines.Road.Tracking;

namespace Phi.Edge.Pipelines.Road;

/// <summary>All that is decided on the road, frame by frame: which signs there are, which limit holds, what the driver is told. Pure.</summary>
public sealed class RoadPolicy
{
    private readonly SignTracker _tracker;
    private readonly SpeedLimitPolicy _limits;
    private readonly OverspeedPolicy _overspeed;
    private readonly SignNoticePolicy _notices;
    private readonly RoadPolicyOptions _options;
    private IReadOnlyList<SignReport> _last = [];

    /// <param name="options">Settings; defaults when null.</param>
    public RoadPolicy(RoadPolicyOptions? options = null)
    {
        _options = options ?? new RoadPolicyOptions();
        (_tracker, _limits) = (new SignTracker(_options.Tracker), new SpeedLimitPolicy(_options.Limit));
        (_overspeed, _notices) = (new OverspeedPolicy(_options.Overspeed), new SignNoticePolicy(_options.Notice));
    }

    /// <summary>The signs that are followed, after the last call; valid until the next.</summary>
    public ReadOnlySpan<TrackedSign> Signs => _tracker.Signs;

    /// <summary>Signs that became certain or changed in the last call.</summary>
    public IReadOnlyList<SignReport> Reports => _tracker.Reports;

    /// <summary>Signs that the car has passed as of the last call.</summary>
    public IReadOnlyList<SignReport> Passed => _tracker.Passed;

    /// <inheritdoc cref="SignTracker.ReportOf"/>
    public SignReport? ReportOf(long id) => _tracker.ReportOf(id);

    /// <inheritdoc cref="SignTracker.Expect"/>
    public int Expect(TimeSpan at, Span<SignBox> into) => _tracker.Expect(at, into);

    /// <summary>Takes a reading with the model's candidates.</summary>
    public RoadAssessment Next(in RoadReading reading, IRoadModel model, in RoadWorld world)
    {
        _tracker.Next(reading, model, world);
        return Assess(reading.CapturedAt, reading.Status == RoadReadingStatus.Clear ? RoadSight.Clear : RoadSight.Impaired, world);
    }

    /// <summary>No frame has come: what is known goes on, and grows old.</summary>
    public RoadAssessment Missing(TimeSpan at, in RoadWorld world)
    {
        _tracker.Missing(at, world);
        return Assess(at, RoadSight.Lost, world);
    }

    /// <summary>
    /// What was read on a sign. The words only annotate it; a number completes a sign whose drawing leaves the number open, and no other.
    /// </summary>
    /// <param name="sign">The sign as it was reported.</param>
    /// <param name="annotation">What was read.</param>
    public SignReport Annotate(SignReport sign, SignAnnotation annotation)
    {
        var identity = OpenNumber.Fill(sign.Identity, annotation);
        var annotated = _tracker.Annotate(sign, annotation, identity);
        Remember(annotated);
        _limits.Learn(annotated);
        return annotated;
    }

    private RoadAssessment Assess(TimeSpan at, RoadSight sight, in RoadWorld world)
    {
        for (var i = 0; i < Reports.Count; i++)
        {
            Remember(Reports[i]);
        }

        var limit = _limits.Next(at, Passed, world);
        var state = new RoadState { At = at, Sight = sight, Limit = limit, OverspeedOff = !world.OverspeedOn, LastSigns = _last };
        return new RoadAssessment(state, _overspeed.Next(at, limit, world), _notices.Next(at, Signs, world));
    }

    private void Remember(SignReport report)
    {
        var signs = new List<SignReport>(_options.Memory.LastSigns) { report };
        foreach (var older in _last)
        {
            if (older.Id != report.Id && signs.Count < _options.Memory.LastSigns)
            {
                signs.Add(older);
            }
        }

        _last = signs;
    }
}
