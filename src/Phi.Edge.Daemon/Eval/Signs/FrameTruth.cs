using System.Globalization;

namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>Labelled signs of frames: <c>gtsdb_gt.csv</c> in the folder or above it.</summary>
internal sealed class FrameTruth
{
    private const string FileName = "gtsdb_gt.csv";

    private readonly Dictionary<string, List<LabelledSign>> _signs = new(StringComparer.Ordinal);

    private FrameTruth(string path, List<string> problems)
    {
        var table = CsvTable.Parse(File.ReadAllText(path));
        foreach (var row in table.Rows)
        {
            if (Number("x1") is not { } left || Number("y1") is not { } top || Number("x2") is not { } right || Number("y2") is not { } bottom
                || Number("class_id") is not { } id || right <= left || bottom <= top)
            {
                problems.Add($"{path}: cannot read '{string.Join(',', row)}'");
                continue;
            }

            var file = Path.GetFileName(table.Value(row, "file"));
            if (!_signs.TryGetValue(file, out var signs)) _signs[file] = signs = [];
            signs.Add(new(new(left, top, right - left, bottom - top), (int)id));

            float? Number(string column) =>
                float.TryParse(table.Value(row, column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
        }
    }

    /// <summary>The truth for a folder; null when there is none.</summary>
    public static FrameTruth? Find(string folder, List<string> problems)
    {
        foreach (var place in (string[])[folder, Path.Combine(folder, "..")])
        {
            var path = Path.Combine(place, FileName);
            if (File.Exists(path)) return new(path, problems);
        }

        return null;
    }

    /// <summary>The signs of a frame; a frame without any is one that shows none.</summary>
    public IReadOnlyList<LabelledSign> Of(string file) => _signs.TryGetValue(Path.GetFileName(file), out var signs) ? signs : [];
}
