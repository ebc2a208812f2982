using System.Collections.Frozen;

namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>
/// What time it is elsewhere: a city or a zone as people name it, found in the system's time zone database by the last part of a zone's
/// name (<c>Asia/Tokyo</c>), or by <see cref="WorldClockNames"/>. A place it does not know has no answer, never a guess.
/// </summary>
internal static class WorldClock
{
    private static readonly string[] Endings = [" standard time zone", " standard timezone", " standard time", " time zone", " timezone", " time", " city"];

    private static readonly Lazy<FrozenDictionary<string, string>> Zones = new(Read);

    /// <summary>The moment in the time of the place; null when the place is not known.</summary>
    public static DateTimeOffset? At(DateTimeOffset now, string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Names(place).Select(name => Zones.Value.GetValueOrDefault(name)).FirstOrDefault(static id => id is not null) is { } id
            && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? TimeZoneInfo.ConvertTime(now, zone)
            : null;
    }

    // "the Pacific time zone" is "pacific"; "Houston, TX" is not Houston unless the whole is not known; then it is "houston".
    private static IEnumerable<string> Names(string place)
    {
        var name = place.Trim().ToLowerInvariant().Replace('’', '\'');
        if (name.StartsWith("the ", StringComparison.Ordinal)) name = name[4..];
        yield return name;
        var plain = Endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.Ordinal)) is { } ending ? name[..^ending.Length] : name;
        yield return plain;
        if (plain.Split(',') is [{ Length: > 0 } city, { Length: > 0 }, ..]) yield return city.Trim();
    }

    private static FrozenDictionary<string, string> Read()
    {
        var zones = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones().Where(static zone => zone.Id.Contains('/', StringComparison.Ordinal)))
            zones.TryAdd(zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ').ToLowerInvariant(), zone.Id);
        foreach (var (name, id) in WorldClockNames.All) zones[name] = id;
        return zones.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
