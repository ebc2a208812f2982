using Phi.Edge.Perception.Models;

namespace Phi.Edge.Perception.Road;

/// <summary>What the road model is made of.</summary>
/// <param name="Detector">Path of <c>signs_detector</c>.</param>
/// <param name="Recognizer">Path of <c>signs_recogniser</c>.</param>
/// <param name="Gallery">Path of <c>signs_gallery</c>.</param>
/// <param name="Profiles">Path of <c>signs_profiles</c>.</param>
/// <param name="Added">Folder of signs added here; null for none.</param>
public sealed record RoadModelFiles(string Detector, string Recognizer, string Gallery, string Profiles, string? Added = null)
{
    /// <summary>Where they lie.</summary>
    /// <exception cref="ModelCatalogException">One is missing or has the wrong hash.</exception>
    public static RoadModelFiles Locate(ModelStore store, string? added = null) => new(
        store.Locate("signs_detector"), store.Locate("signs_recogniser"), store.Locate("signs_gallery"), store.Locate("signs_profiles"), added);
}
