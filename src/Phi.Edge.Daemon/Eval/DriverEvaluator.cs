using System.Diagnostics;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Perception.Driver;

namespace Phi.Edge.Daemon.Eval;

/// <summary>Runs the driver model and policy over a folder of labelled clips and pictures.</summary>
internal sealed class DriverEvaluator(DriverModel model, float speedKmh)
{
    // Half way between open and closed.
    private const float Closed = 0.5f;

    private readonly List<string> _problems = [];

    public DriverEvalReport Run(string folder, Action<string> progress, CancellationToken cancellation)
    {
        var source = EvalFolder.Read(folder);
        _problems.AddRange(source.Problems);
        var (clips, stills, highest) = (new List<ClipResult>(), new List<StillResult>(), AlertLevel.None);
        foreach (var item in source.Items)
        {
            cancellation.ThrowIfCancellationRequested();
            progress(item.File);
            if (item.IsPicture)
            {
                if (ReadStill(item) is { } still) stills.Add(still);
            }
            else if (ReadClip(item, cancellation) is { } clip)
            {
                clips.Add(clip.Result());
                highest = clip.Highest > highest ? clip.Highest : highest;
            }
        }

        return new(folder, speedKmh, DriverEvalSummary.Of(clips, stills, highest.ToString()), clips, stills, _problems);
    }

    private StillResult? ReadStill(EvalItem item)
    {
        using var frame = EvalFrames.ReadPicture(item.Path);
        if (frame is null)
        {
            _problems.Add($"{item.File}: cannot be decoded as a picture");
            return null;
        }

        var started = Stopwatch.GetTimestamp();
        var reading = model.ReadStill(frame);
        var label = FaceLabel.Parse(item.Label);
        var found = reading.Status == ReadingStatus.Face;
        return new(
            item.File, item.Label, label.Face, found, label.EyesClosed, found ? reading.EyeClosure >= Closed : null,
            reading.EyeClosure, reading.EyeConfidence, Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 1));
    }

    private ClipEvaluation? ReadClip(EvalItem item, CancellationToken cancellation)
    {
        model.Reset();
        var evaluation = new ClipEvaluation(item, new(speedKmh, IgnitionState.On, Gear.Drive));
        var frames = 0;
        foreach (var frame in EvalFrames.ReadClip(item.Path, item.FramesPerSecond))
        {
            cancellation.ThrowIfCancellationRequested();
            var started = Stopwatch.GetTimestamp();
            var reading = model.Read(frame);
            evaluation.Next(reading, Stopwatch.GetElapsedTime(started));
            frames++;
        }

        if (frames > 0) return evaluation;
        _problems.Add($"{item.File}: cannot be decoded as a clip");
        return null;
    }
}
