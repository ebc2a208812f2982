using System.Text.RegularExpressions;

namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>The region profiles: comparing a crop only with what can stand there avoids confusions with signs of other continents.</summary>
public sealed class RegionProfiles
{
    private readonly Dictionary<string, HashSet<string>?> _drawings;

    private readonly Regex _plates;

    private RegionProfiles(string standard, Regex plates, Dictionary<string, HashSet<string>?> drawings)
        => (Default, _plates, _drawings) = (standard, plates, drawings);

    /// <summary>The profile without a choice.</summary>
    public string Default { get; }

    /// <summary>All profiles.</summary>
    public IReadOnlyCollection<string> Names => _drawings.Keys;

    /// <summary>Reads <c>profiles.json</c>.</summary>
    /// <exception cref="SignException">It is missing or not valid.</exception>
    public static RegionProfiles Load(string path)
    {
        var file = GalleryJson.Read(path, "Region profiles", GalleryJson.Default.ProfilesFile);
        if (!file.Profiles.ContainsKey(file.Default)) throw new SignException($"Region profiles '{path}': the default '{file.Default}' is not among them");
        return new(file.Default, Pattern(file.Plates, path), file.Profiles.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Names.Contains("*") ? null : pair.Value.Names.ToHashSet(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether a drawing is a complementary plate.</summary>
    public bool IsPlate(GalleryEntry entry) => _plates.IsMatch(entry.Name);

    /// <summary>Whether a drawing belongs to a profile.</summary>
    /// <exception cref="SignException">There is no such profile.</exception>
    public bool Includes(string profile, GalleryEntry entry)
    {
        var drawings = Find(profile);
        if (entry.Regions is { } regions) return regions.Contains("*") || regions.Contains(profile, StringComparer.OrdinalIgnoreCase);
        return drawings is null || drawings.Contains(entry.Name);
    }

    /// <summary>Checks a choice; null is the default.</summary>
    /// <exception cref="SignException">There is no such profile.</exception>
    public string Resolve(string? profile)
    {
        if (profile is null) return Default;
        Find(profile);
        return profile;
    }

    private static Regex Pattern(string plates, string path)
    {
        try
        {
            return new(plates, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException e)
        {
            throw new SignException($"Region profiles '{path}': '{plates}' is no pattern: {e.Message}", e);
        }
    }

    private HashSet<string>? Find(string profile) => _drawings.TryGetValue(profile, out var drawings)
        ? drawings
        : throw new SignException($"There is no region '{profile}'; there are {string.Join(", ", _drawings.Keys)}");
}
