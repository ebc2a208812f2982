using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Phi.Edge.Inference.Configuration;

namespace Phi.Edge.Inference.Sessions;

/// <summary>Turns token ids and feature rows into the decoder's input vectors.</summary>
internal sealed class EmbeddingGraph : IDisposable
{
    private readonly InferenceSession _session;
    private readonly NativeCall _call;
    private readonly NativeBuffer _ids;
    private readonly NativeBuffer _none;
    private readonly int _imageAt = -1;
    private readonly int _audioAt = -1;

    public EmbeddingGraph(InferenceSession session, string file, EmbeddingConfiguration names)
    {
        _session = session;
        var signature = new GraphSignature(session, file);
        IdType = signature.Input(names.InputIds).Type;
        Output = signature.Output(names.InputsEmbeds);
        Hidden = Output.Dimensions[^1];
        if (Hidden <= 0)
            throw new PhiSessionException($"{file} does not state the width of '{names.InputsEmbeds}'.");
        List<string> inputs = [names.InputIds];
        FeatureType = Output.Type;
        if (signature.Inputs.TryGetValue(names.ImageFeatures, out var image))
        {
            (_imageAt, FeatureType) = (inputs.Count, image.Type);
            inputs.Add(image.Name);
        }

        if (signature.Inputs.TryGetValue(names.AudioFeatures, out var audio))
        {
            (_audioAt, FeatureType) = (inputs.Count, audio.Type);
            inputs.Add(audio.Name);
        }

        _call = new NativeCall(session, inputs, [names.InputsEmbeds]);
        _ids = new NativeBuffer(IdType, 1);
        _none = new NativeBuffer(FeatureType, 0);
        _none.Shape([0, Hidden]);
    }

    /// <summary>The vectors' width.</summary>
    public int Hidden { get; }

    /// <summary>The element type that feature rows must have.</summary>
    public TensorElementType FeatureType { get; }

    /// <summary>The vectors that come out.</summary>
    public TensorSpec Output { get; }

    private TensorElementType IdType { get; }

    /// <summary>Embeds ids into <paramref name="target"/>, which becomes [1, ids, hidden].</summary>
    public void Run(ReadOnlySpan<int> ids, FeatureSlice image, FeatureSlice audio, NativeBuffer target, RunOptions options)
    {
        _ids.Reserve(ids.Length);
        TokenIds.Write(ids, _ids);
        _call.Inputs[0] = _ids.Shape([1, ids.Length]);
        Bind(_imageAt, image, "image");
        Bind(_audioAt, audio, "audio");
        target.Reserve((long)ids.Length * Hidden);
        _call.Outputs[0] = target.Shape([1, ids.Length, Hidden]);
        _call.Run(options);
    }

    public void Dispose()
    {
        _call.Dispose();
        _ids.Dispose();
        _none.Dispose();
        _session.Dispose();
    }

    private void Bind(int index, FeatureSlice slice, string kind)
    {
        if (index < 0 && slice.Rows > 0)
            throw new PhiRequestException($"The prompt has {kind} placeholders, but this model's embedding graph takes no {kind} features.");
        if (index >= 0)
        {
            _call.Inputs[index] = slice.Features is { } features && slice.Rows > 0
                ? features.Buffer.Shape([slice.Rows, Hidden], (long)slice.FirstRow * Hidden)
                : _none.Value;
        }
    }
}
