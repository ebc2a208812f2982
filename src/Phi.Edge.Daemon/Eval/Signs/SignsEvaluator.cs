using Phi.Edge.Perception.Onnx;
using Phi.Edge.Perception.Road;
using Phi.Edge.Perception.Road.Gallery;

namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>Finds out what a folder holds and measures it.</summary>
internal static class SignsEvaluator
{
    /// <exception cref="IOException">The folder holds nothing that can be measured.</exception>
    /// <exception cref="SignException">The gallery, a region or a drawing is not as it must be.</exception>
    /// <exception cref="OnnxModelException">A network is missing or is not what it should be.</exception>
    public static SignsEvalReport Run(SignsEvalSettings settings, RoadModelFiles files, Action<string> tell, CancellationToken cancellation)
    {
        if (!Directory.Exists(settings.Folder)) throw new DirectoryNotFoundException($"There is no folder '{settings.Folder}'");
        var classes = SignClasses.Load(settings.Classes);
        using var namer = SignNamer.Load(files, new());
        var readded = ReaddedDrawings.Make(namer, classes, settings);
        var (crops, frames, problems) = (new List<CropReport>(), new List<FrameReport>(), new List<string>());
        foreach (var folder in Directory.EnumerateDirectories(settings.Folder).Order(StringComparer.Ordinal).Prepend(settings.Folder))
        {
            if (CropEvaluation.ClassFolders(folder).Count > 0)
            {
                tell($"{folder}: crops");
                crops.Add(new CropEvaluation(namer, classes, readded, settings with { Folder = folder }).Run(problems, cancellation));
            }
            else if (!IsClassFolder(folder) && FrameEvaluation.Pictures(folder).Count > 0 && FrameTruth.Find(folder, problems) is { } truth)
            {
                tell($"{folder}: frames");
                using var model = RoadModel.Load(files, new(), new() { Region = settings.Region }, TimeProvider.System);
                model.WarmUp();
                frames.Add(new FrameEvaluation(model, classes).Run(folder, truth, problems, cancellation));
            }
        }

        if (crops.Count + frames.Count == 0)
            throw new FileNotFoundException($"'{settings.Folder}' holds neither folders NN_name of crops nor pictures with gtsdb_gt.csv");
        return new(namer.Profiles.Resolve(settings.Region), namer.Gallery.Model, crops, frames, problems);
    }

    private static bool IsClassFolder(string folder) =>
        CropEvaluation.ClassFolders(Path.Combine(folder, "..")).Any(other => Path.GetFileName(other.Path) == Path.GetFileName(folder));
}
