namespace Phi.Edge.Pipelines.Voice.Patterns;

/// <summary>The phrases that patterns of one language share.</summary>
public interface IPhrases
{
    /// <summary>The tree of a phrase.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="place">What stands at its <c>&lt;&gt;</c>; null when it is used alone.</param>
    /// <param name="problem">Why there is none; null otherwise.</param>
    /// <returns>The tree; null when there is none.</returns>
    PatternNode? Find(string name, PatternNode? place, out string? problem);
}
