namespace Phi.Edge.Daemon.Eval;

/// <summary>Reads <c>manifest.csv</c> and <c>videos_gt.csv</c> of an evaluation folder. What is odd is reported, not fatal.</summary>
internal sealed class EvalFolder
{
    private readonly List<string> _problems = [];

    private EvalFolder(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "manifest.csv")))
        {
            throw new FileNotFoundException($"{folder} holds no manifest.csv: write one with the columns file,label");
        }

        var labelled = ReadEvents(Path.Combine(folder, "videos_gt.csv"));
        var manifest = CsvTable.Parse(File.ReadAllText(Path.Combine(folder, "manifest.csv")));
        if (manifest.Rows.Count == 0) _problems.Add("manifest.csv: there is nothing in it; it wants the header file,label and one line per clip or picture");
        Items = [.. manifest.Rows.Select(row => Item(folder, manifest, row, labelled)).OfType<EvalItem>()];
        var known = Items.Select(item => Path.GetFileName(item.File)).ToHashSet(StringComparer.Ordinal);
        _problems.AddRange(labelled.Keys.Where(file => !known.Contains(file)).Select(file => $"videos_gt.csv: {file} is not in the manifest"));
    }

    public IReadOnlyList<EvalItem> Items { get; }

    public IReadOnlyList<string> Problems => _problems;

    /// <exception cref="IOException">The folder holds no readable manifest.</exception>
    public static EvalFolder Read(string folder) => new(folder);

    private EvalItem? Item(
        string folder, CsvTable manifest, string[] row, Dictionary<string, (double? Rate, List<ClipEvent> Events)> labelled)
    {
        var file = manifest.Value(row, "file");
        if (file.Length == 0)
        {
            _problems.Add("manifest.csv: a line without a file");
            return null;
        }

        var path = Path.GetFullPath(Path.Combine(folder, file));
        if (!File.Exists(path))
        {
            _problems.Add($"{file}: the file is missing");
            return null;
        }

        var label = manifest.Value(row, "label");
        if (FaceLabel.Parse(label).Face is null) _problems.Add($"{file}: label '{label}' says nothing about a face; not graded");
        return labelled.TryGetValue(Path.GetFileName(file), out var events)
            ? new(file, path, label, events.Rate, events.Events)
            : new(file, path, label, null, null);
    }

    private Dictionary<string, (double? Rate, List<ClipEvent> Events)> ReadEvents(string path)
    {
        var labelled = new Dictionary<string, (double? Rate, List<ClipEvent> Events)>(StringComparer.Ordinal);
        if (!File.Exists(path)) return labelled;
        var table = CsvTable.Parse(File.ReadAllText(path));
        foreach (var row in table.Rows)
        {
            var (file, kind) = (Path.GetFileName(table.Value(row, "file")), table.Value(row, "event"));
            if (file.Length == 0 || !long.TryParse(table.Value(row, "start_frame"), out var start)
                || !long.TryParse(table.Value(row, "end_frame"), out var end) || end < start)
            {
                _problems.Add($"videos_gt.csv: cannot read '{string.Join(',', row)}'");
                continue;
            }

            if (!labelled.TryGetValue(file, out var entry))
                labelled[file] = entry = (double.TryParse(table.Value(row, "fps"), out var rate) && rate > 0 ? rate : null, []);
            if (ClipEvent.Kinds.Contains(kind)) entry.Events.Add(new(kind, start, end));
            else _problems.Add($"videos_gt.csv: {file}: event '{kind}' is unknown; not graded");
        }

        return labelled;
    }
}
