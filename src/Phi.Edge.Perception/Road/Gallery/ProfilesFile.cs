namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>Region profiles as they lie on the disk.</summary>
/// <param name="Default">The profile without a choice.</param>
/// <param name="Plates">Pattern of the names that are complementary plates.</param>
/// <param name="Profiles">The profiles by name.</param>
internal sealed record ProfilesFile(string Default, string Plates, IReadOnlyDictionary<string, RegionProfile> Profiles);
