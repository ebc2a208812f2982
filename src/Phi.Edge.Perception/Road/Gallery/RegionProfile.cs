namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>Which drawings can be met in a region.</summary>
/// <param name="Names">Names with their variant (<c>regulatory--stop--g1</c>); <c>*</c> for all of them.</param>
internal sealed record RegionProfile(IReadOnlyList<string> Names);
