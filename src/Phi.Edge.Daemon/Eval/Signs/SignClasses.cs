using System.Globalization;

using Phi.Edge.Perception.Road.Gallery;

namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>Which drawings a labelled class stands for. The built-in mapping is that of the 43 classes of GTSRB and GTSDB.</summary>
internal sealed class SignClasses
{
    private const string BuiltIn = "Phi.Edge.Daemon.Eval.Signs.gtsdb-classes.csv";

    private readonly Dictionary<int, HashSet<string>> _names = [];

    private SignClasses(CsvTable table, string source)
    {
        foreach (var row in table.Rows)
        {
            var drawings = table.Value(row, "drawings").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!int.TryParse(table.Value(row, "class_id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || drawings.Length == 0)
                throw new InvalidDataException($"{source}: cannot read '{string.Join(',', row)}'; it wants the columns class_id,drawings");
            _names[id] = drawings.Select(GalleryEntry.BaseOf).ToHashSet(StringComparer.Ordinal);
            Drawings.UnionWith(drawings);
        }

        if (_names.Count == 0) throw new InvalidDataException($"{source}: no classes; it wants the columns class_id,drawings");
    }

    /// <summary>All drawings of all classes.</summary>
    public HashSet<string> Drawings { get; } = new(StringComparer.Ordinal);

    /// <exception cref="IOException">The file cannot be read or is no mapping.</exception>
    public static SignClasses Load(string? path)
    {
        if (path is not null) return new(CsvTable.Parse(File.ReadAllText(path)), path);
        using var stream = typeof(SignClasses).Assembly.GetManifestResourceStream(BuiltIn)!;
        using var reader = new StreamReader(stream);
        return new(CsvTable.Parse(reader.ReadToEnd()), "built-in mapping");
    }

    /// <summary>Whether a name (without variant) is right for a class. A drawing's other variants count as well.</summary>
    public bool IsRight(int id, string name) => _names.TryGetValue(id, out var names) && names.Contains(name);

    /// <summary>Whether the class is known.</summary>
    public bool Contains(int id) => _names.ContainsKey(id);

    /// <summary>The names of a class, without variants.</summary>
    public IReadOnlySet<string> NamesOf(int id) => _names[id];

    /// <summary>The classes.</summary>
    public IEnumerable<int> Ids => _names.Keys.Order();
}
