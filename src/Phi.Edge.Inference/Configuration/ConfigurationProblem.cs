namespace Phi.Edge.Inference.Configuration;

/// <summary>One thing that is missing or contradictory in a model folder.</summary>
/// <param name="File">The file concerned, relative to the model folder.</param>
/// <param name="Key">The path of the key, for example <c>model.decoder.head_size</c>; empty when the whole file is meant.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
public sealed record ConfigurationProblem(string File, string Key, string What, string Remedy)
{
    /// <summary>File, key, fault and remedy in one line.</summary>
    public override string ToString() => Key.Length == 0 ? $"{File}: {What}. {Remedy}" : $"{File}: {Key}: {What}. {Remedy}";
}
