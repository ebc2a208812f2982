using Microsoft.ML.OnnxRuntimeGenAI;

namespace Phi.Edge.Inference.GenAI;

/// <summary>A prompt as ids, or as the tensors of the library's processor.</summary>
internal sealed class GenAiInputs : IDisposable
{
    /// <summary>Placeholders that a processed prompt may hold: 30 images of the largest size are far beyond any context.</summary>
    private const int RoomForMedia = 16384;
    private readonly int[]? _ids;
    private readonly NamedTensors? _tensors;

    public GenAiInputs(int[] ids) => (_ids, Length) = (ids, ids.Length);

    public GenAiInputs(NamedTensors tensors) => (_tensors, Length) = (tensors, RoomForMedia);

    /// <summary>Tokens to reserve; for media the library does not say how many, so this is generous.</summary>
    public int Length { get; }

    public void Give(Generator generator)
    {
        if (_tensors is not null)
            generator.SetInputs(_tensors);
        else
            generator.AppendTokens(_ids);
    }

    public void Dispose() => _tensors?.Dispose();
}
