namespace Phi.Edge.Daemon.Eval;

/// <summary>One picture or clip of an evaluation folder.</summary>
/// <param name="File">Its name in the manifest.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Label">What the manifest calls it.</param>
/// <param name="FramesPerSecond">Rate from the labels; null to take the file's own.</param>
/// <param name="Events">Labelled stretches; null when the clip is not labelled.</param>
internal sealed record EvalItem(
    string File, string Path, string Label, double? FramesPerSecond, IReadOnlyList<ClipEvent>? Events)
{
    private static readonly HashSet<string> PictureEndings =
        new(StringComparer.OrdinalIgnoreCase) { ".jpg", ".jpeg", ".png", ".bmp", ".webp", ".pgm", ".ppm", ".tif", ".tiff" };

    public bool IsPicture => PictureEndings.Contains(System.IO.Path.GetExtension(File));
}
