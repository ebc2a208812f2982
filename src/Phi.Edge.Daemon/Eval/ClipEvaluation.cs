using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Alerts;
using Phi.Edge.Pipelines.Driver;

namespace Phi.Edge.Daemon.Eval;

/// <summary>Follows one clip frame by frame: what the policy would have said, and how it compares with the labels.</summary>
internal sealed class ClipEvaluation(EvalItem item, VehicleState vehicle)
{
    // DriverReading.MouthOpening: above 0.5 is wide open; the mean over three lip pairs reaches it a little later.
    private const float WideOpen = 0.45f;

    private readonly bool? _face = FaceLabel.Parse(item.Label).Face;
    private readonly DriverPolicy _policy = new();
    private readonly AlertArbiter _arbiter = new();
    private readonly BlinkDetector _blinks = new();
    private readonly List<TimeSpan> _frameTimes = [];
    private readonly List<(long Start, long End)> _lids = [];
    private readonly List<string> _log = [];
    private readonly List<TimeSpan> _times = [];
    private readonly HashSet<ClipEvent> _mouths = [];
    private readonly SortedDictionary<string, int> _alerts = new(StringComparer.Ordinal);
    private readonly AlertSignal[] _signals = new AlertSignal[DriverAssessment.Kinds];
    private int _expected, _found, _none, _invented;

    public AlertLevel Highest { get; private set; }

    /// <summary>Takes the next frame's reading and the time it took.</summary>
    public void Next(in DriverReading reading, TimeSpan took)
    {
        _times.Add(took);
        _frameTimes.Add(reading.CapturedAt);
        CountFace(reading);
        FindLids(reading);
        foreach (var label in item.Events ?? [])
        {
            if (label.Kind == ClipEvent.MouthWideOpen && reading.MouthOpening >= WideOpen
                && label.Overlaps(reading.FrameId, reading.FrameId)) _mouths.Add(label);
        }

        _policy.Next(reading, vehicle).CopyTo(_signals);
        foreach (ref readonly var change in _arbiter.Next(_signals, reading.CapturedAt)) Note(change);
    }

    public ClipResult Result() => new()
    {
        File = item.File,
        Label = item.Label,
        Frames = _times.Count,
        FaceExpected = _expected,
        FaceFound = _found,
        NoFaceExpected = _none,
        FaceInvented = _invented,
        Blinks = item.Events is { } labels ? BlinkScore.Of(labels, _lids, Length().TotalMinutes) : null,
        MouthEvents = item.Events?.Count(label => label.Kind == ClipEvent.MouthWideOpen) ?? 0,
        MouthFound = _mouths.Count,
        Alerts = _alerts,
        HighestAlert = Highest.ToString(),
        AlertLog = _log,
        Milliseconds = FrameTimes.Of(_times),
    };

    private TimeSpan Length() => _frameTimes.Count > 1 ? _frameTimes[^1] - _frameTimes[0] : TimeSpan.Zero;

    private void CountFace(in DriverReading reading)
    {
        var (frame, found) = (reading.FrameId, reading.Status == ReadingStatus.Face);
        var away = item.Events?.Any(label => label.Kind == ClipEvent.NoFace && label.Overlaps(frame, frame)) == true;
        if (_face == false || away)
        {
            _none++;
            if (found) _invented++;
        }
        else if (_face == true)
        {
            _expected++;
            if (found) _found++;
        }
    }

    private void FindLids(in DriverReading reading)
    {
        var usable = reading.Status == ReadingStatus.Face && reading.EyeConfidence > 0.5f;
        if (_blinks.Next(reading.CapturedAt, usable ? reading.EyeClosure : float.NaN) is not { } lid) return;
        // The event reaches from the last open to the first open sample; closed are those between.
        var start = _frameTimes.BinarySearch(lid.Start);
        var end = _frameTimes.BinarySearch(lid.End);
        _lids.Add(((start < 0 ? ~start : start + 1), (end < 0 ? ~end : end) - 1));
    }

    private void Note(in AlertEvent change)
    {
        if (change.Transition is not (AlertTransition.Raised or AlertTransition.Escalated)) return;
        var level = change.Level.ToString();
        _alerts[level] = _alerts.GetValueOrDefault(level) + 1;
        _log.Add($"{change.At.TotalSeconds:0.0} s {change.Kind} {level}");
        Highest = change.Level > Highest ? change.Level : Highest;
    }
}
