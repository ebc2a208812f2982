namespace Phi.Edge.Daemon.Voice;

/// <summary>Which commands there are (section <c>Voice:Catalogue</c>).</summary>
internal sealed class CatalogueOptions
{
    public const string Section = "Voice:Catalogue";

    /// <summary>The catalogue's file.</summary>
    /// <value>Default: null, <c>commands/car.json</c> beside or above the program.</value>
    public string? File { get; set; }

    /// <summary>Names that belong into the catalogue's lists, by list: the driver's contacts, places.</summary>
    /// <value>Default: none.</value>
    public Dictionary<string, List<string>> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>The same, as the catalogue's reader takes it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Additions =>
        Lists.ToDictionary(static list => list.Key, static IReadOnlyList<string> (list) => list.Value, StringComparer.Ordinal);
}
