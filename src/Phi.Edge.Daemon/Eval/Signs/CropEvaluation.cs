using System.Globalization;
using System.Text.RegularExpressions;

using Phi.Edge.Perception.Road.Gallery;

namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>Crops in sub-folders NN_name.</summary>
internal sealed partial class CropEvaluation(SignNamer namer, SignClasses classes, ReaddedDrawings readded, SignsEvalSettings settings)
{
    private readonly List<CropScore> _scores = [];
    private readonly List<TimeSpan> _times = [];
    private readonly SortedDictionary<int, string> _labels = [];
    private readonly SignNaming _open = namer.In(readded.Gallery, settings.Region);
    private readonly SignNaming _closed = namer.Among(readded.Gallery, entry => classes.Drawings.Contains(entry.Name));

    /// <summary>The sub-folders of crops, with their class.</summary>
    public static IReadOnlyList<(string Path, int Class)> ClassFolders(string folder) =>
    [
        .. from path in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
           let match = ClassFolder().Match(Path.GetFileName(path))
           where match.Success
           select (path, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)),
    ];

    public CropReport Run(List<string> problems, CancellationToken cancellation)
    {
        foreach (var (path, id) in ClassFolders(settings.Folder))
        {
            if (!classes.Contains(id))
            {
                problems.Add($"{Path.GetFileName(path)}: class {id} is not in the mapping; not graded");
                continue;
            }

            _labels[id] = Path.GetFileName(path);
            foreach (var file in Directory.EnumerateFiles(path).Order(StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                Grade(file, id, problems);
            }
        }

        return Report();
    }

    private void Grade(string file, int id, List<string> problems)
    {
        using var frame = EvalFrames.ReadPicture(file);
        if (frame is null)
        {
            problems.Add($"{file}: no picture");
            return;
        }

        // The sign's own box within the crop.
        var shrink = 1 / (1 + (2 * settings.Margin));
        var (width, height) = (frame.Width * shrink, frame.Height * shrink);
        var started = TimeProvider.System.GetTimestamp();
        var look = namer.Look(frame, new((frame.Width - width) / 2, (frame.Height - height) / 2, width, height));
        var open = _open.Name(look);
        _times.Add(TimeProvider.System.GetElapsedTime(started));
        var isSign = look.SignProbability >= readded.Gallery.Calibration.Sign;
        _scores.Add(new(
            id, Math.Max(width, height), classes.IsRight(id, _closed.Name(look).Name), classes.IsRight(id, open.Name), open.Confidence, isSign,
            isSign && open.IsAccepted, open.Name));
    }

    private CropReport Report()
    {
        var accepted = _scores.Where(score => score.Accepted).ToArray();
        var again = _scores.Where(score => readded.Classes.Contains(score.Class)).ToArray();
        return new()
        {
            Folder = settings.Folder,
            Crops = _scores.Count,
            Closed = Share.Count(_scores, score => score.Closed),
            Open = Share.Count(_scores, score => score.Open),
            Names = _open.Names.Count,
            Signs = Share.Count(_scores, score => score.IsSign),
            Coverage = new(accepted.Length, _scores.Count),
            Precision = Share.Count(accepted, score => score.Open),
            CoverageAt98 = CoverageAt(0.98),
            ReaddedClosed = again.Length == 0 ? null : Share.Count(again, score => score.Closed),
            ReaddedOpen = again.Length == 0 ? null : Share.Count(again, score => score.Open),
            ReaddedLeastCosine = readded.LeastCosine,
            BySize = SizeBand.All.ToDictionary(band => band, band => BothOf(_scores.Where(score => SizeBand.Of(score.Size) == band).ToArray())),
            ByClass = [.. _labels.Select(label => OfClass(label.Key, label.Value))],
            Milliseconds = FrameTimes.Of(_times),
        };
    }

    private static Share[] BothOf(CropScore[] scores) => [Share.Count(scores, score => score.Closed), Share.Count(scores, score => score.Open)];

    private ClassScore OfClass(int id, string label)
    {
        var own = _scores.Where(score => score.Class == id).ToArray();
        var wrong = own.Where(score => !score.Open).GroupBy(score => score.Named).MaxBy(group => group.Count());
        return new(id, label, BothOf(own)[0], BothOf(own)[1], wrong is null ? null : $"{wrong.Key} ({wrong.Count()})");
    }

    private double CoverageAt(double precision)
    {
        var (right, best, count) = (0, 0, 0);
        foreach (var score in _scores.OrderByDescending(score => score.IsSign ? score.Confidence : 0))
        {
            (count, right) = (count + 1, right + (score.Open ? 1 : 0));
            if (right >= precision * count) best = count;
        }

        return _scores.Count == 0 ? 0 : Math.Round(best / (double)_scores.Count, 4);
    }

    [GeneratedRegex(@"\A(\d{1,4})(_.*)?\z")]
    private static partial Regex ClassFolder();
}
