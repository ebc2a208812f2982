using Microsoft.ML.OnnxRuntimeGenAI;

namespace Phi.Edge.Inference.GenAI;

/// <summary>A prompt as ids, or as the tensors of the library's processor.</summary>
internal sealed class GenAiInputs : IDisposable
{
    private readonly int[] _ids = [];
    private readonly NamedTensors? _tensors;

    public GenAiInputs(int[] ids) => (_ids, Length) = (ids, ids.Length);

    public GenAiInputs(NamedTensors tensors, int length) => (_tensors, Length) = (tensors, length);

    /// <summary>Tokens to reserve; at least what the prompt has.</summary>
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
