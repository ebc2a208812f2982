using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Road;
using Phi.Edge.Perception.Road.Gallery;

namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>The road model on labelled frames, each looked at by itself: no tracking, no voting.</summary>
internal sealed class FrameEvaluation(RoadModel model, SignClasses classes)
{
    private const float Hit = 0.5f;
    private static readonly double[] Rates = [0.1, 0.25, 0.5, 1];

    private readonly List<FoundSign> _found = [];
    private readonly List<IReadOnlyList<LabelledSign>> _truth = [];
    private readonly List<TimeSpan> _times = [];
    private TimeSpan _processor;

    /// <summary>The pictures of a folder.</summary>
    public static IReadOnlyList<string> Pictures(string folder) =>
    [
        .. Directory.EnumerateFiles(folder).Where(file => new EvalItem(file, file, "", null, null).IsPicture).Order(StringComparer.Ordinal),
    ];

    public FrameReport Run(string folder, FrameTruth truth, List<string> problems, CancellationToken cancellation)
    {
        foreach (var file in Pictures(folder))
        {
            cancellation.ThrowIfCancellationRequested();
            using var frame = EvalFrames.ReadPicture(file);
            if (frame is null) problems.Add($"{file}: no picture");
            else Look(frame, truth.Of(file));
        }

        return Report(folder);
    }

    private void Look(Frame frame, IReadOnlyList<LabelledSign> signs)
    {
        var before = Environment.CpuUsage.TotalTime;
        var reading = model.Read(frame, default);
        if (_times.Count > 0) _processor += Environment.CpuUsage.TotalTime - before;
        _times.Add(reading.InferenceTime);
        _truth.Add(signs);
        var taken = new HashSet<int>();

        // The most certain come first, and each labelled sign is found once: a second box on it is a false one.
        foreach (ref readonly var candidate in model.Candidates)
        {
            if (candidate.IsPlate) continue;
            var best = -1;
            for (var i = 0; i < signs.Count; i++)
            {
                var overlap = candidate.Box.Overlap(signs[i].Box);
                if (overlap >= Hit && !taken.Contains(i) && (best < 0 || overlap > candidate.Box.Overlap(signs[best].Box))) best = i;
            }

            if (best >= 0) taken.Add(best);
            var right = best >= 0 && candidate.Name is { } name && classes.IsRight(signs[best].Class, GalleryEntry.BaseOf(name));
            _found.Add(new(_truth.Count - 1, RoadModel.Certainty(candidate), best, right));
        }
    }

    private FrameReport Report(string folder)
    {
        var signs = _truth.Sum(frame => frame.Count);
        return new()
        {
            Folder = folder,
            Frames = _truth.Count,
            Signs = signs,
            ReportedPerFrame = _truth.Count == 0 ? 0 : Math.Round(_found.Count / (double)_truth.Count, 2),
            Found = new(_found.Count(found => found.Truth >= 0), signs),
            Points = [.. Rates.Select(At)],
            Milliseconds = FrameTimes.Of(_times.Skip(1)),
            ProcessorMilliseconds = _times.Count < 2 ? 0 : Math.Round(_processor.TotalMilliseconds / (_times.Count - 1), 1),
        };
    }

    private RecallPoint At(double rate)
    {
        var (wrong, score) = (0, 1f);
        var found = new List<FoundSign>();
        foreach (var sign in _found.OrderByDescending(sign => sign.Score))
        {
            if (sign.Truth < 0 && ++wrong > rate * _truth.Count) break;
            if (sign.Truth >= 0) found.Add(sign);
            score = sign.Score;
        }

        var all = _truth.SelectMany(frame => frame).GroupBy(sign => SizeBand.Of(sign.Box.Size)).ToDictionary(group => group.Key, group => group.Count());
        var bands = found.GroupBy(sign => SizeBand.Of(_truth[sign.Frame][sign.Truth].Box.Size)).ToDictionary(group => group.Key, group => group.Count());
        return new(
            rate, Math.Round(score, 3), new(found.Count, all.Values.Sum()), Share.Count(found, sign => sign.IsRight),
            SizeBand.All.ToDictionary(band => band, band => new Share(bands.GetValueOrDefault(band), all.GetValueOrDefault(band))));
    }
}
