using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>One drawing of a sign, as the recogniser sees it.</summary>
/// <param name="Name">What it is called, with the variant of the design: <c>regulatory--stop--g1</c>.</param>
/// <param name="Drawing">Which drawing of it: the name again, or what tells several of one name apart.</param>
/// <param name="Vector">Its unit vector, as base64 of 16-bit floats.</param>
/// <param name="Regions">Region profiles that it belongs to; null when the profiles say so, <c>*</c> for all.</param>
public sealed partial record GalleryEntry(string Name, string Drawing, string Vector, IReadOnlyList<string>? Regions = null)
{
    /// <summary>The name without the variant: drawings that share it mean the same.</summary>
    [JsonIgnore]
    public string BaseName => BaseOf(Name);

    /// <summary>A name without its variant.</summary>
    public static string BaseOf(string name) => Variant().Replace(name, "");

    /// <summary>An entry from a vector.</summary>
    public static GalleryEntry Of(string name, ReadOnlySpan<float> vector, IReadOnlyList<string>? regions = null)
        => new(name, name, VectorCode.Encode(vector), regions);

    [GeneratedRegex(@"--g\d+\z")]
    private static partial Regex Variant();
}
