using Phi.Edge.Perception.Models;

namespace Phi.Edge.Perception.Road.Text;

/// <summary>What the text reader is made of.</summary>
/// <param name="Detection">Path of <c>text_detection</c>.</param>
/// <param name="Recognition">Path of <c>text_recognition</c>.</param>
/// <param name="Characters">Path of <c>text_characters</c>.</param>
public sealed record SignTextFiles(string Detection, string Recognition, string Characters)
{
    /// <summary>Where the store keeps them.</summary>
    /// <exception cref="ModelCatalogException">One is not prepared.</exception>
    public static SignTextFiles Locate(ModelStore store) =>
        new(store.Locate("text_detection"), store.Locate("text_recognition"), store.Locate("text_characters"));
}
