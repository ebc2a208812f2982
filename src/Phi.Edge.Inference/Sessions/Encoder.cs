using Microsoft.Extensions.Logging;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Phi.Edge.Inference.Sessions;

/// <summary>The vision or speech graph: opened when first needed, closed when memory is short, opened again after that.</summary>
internal sealed partial class Encoder(SessionFactory factory, string path, GraphRole role, string output, ILogger logger) : IDisposable
{
    private InferenceSession? _session;
    private GraphSignature? _signature;

    public bool IsLoaded => _session is not null;

    /// <summary>Turns pre-processed input into feature rows. Inputs that the graph does not declare are left out.</summary>
    /// <param name="inputs">All that the pre-processing offers.</param>
    /// <param name="featureType">The element type wanted.</param>
    /// <param name="hidden">The width of a row.</param>
    /// <param name="options">Carries the wish to stop.</param>
    public EncodedFeatures Run(IReadOnlyList<EncoderInput> inputs, TensorElementType featureType, int hidden, RunOptions options)
    {
        var (session, signature) = Open();
        var names = new List<string>();
        var values = new List<OrtValue>();
        try
        {
            foreach (var input in inputs)
            {
                if (!signature.Inputs.TryGetValue(input.Name, out var spec))
                    continue;
                names.Add(input.Name);
                values.Add(Tensor(input, spec));
            }

            if (names.Count < signature.Inputs.Count)
                throw new PhiSessionException($"{path} wants {string.Join(", ", signature.Inputs.Keys.Except(names))}, which this library does not know how to fill.");
            using var results = session.Run(options, names, values, [signature.Output(output).Name]);
            return Copy(results[0], featureType, hidden);
        }
        finally
        {
            foreach (var value in values)
                value.Dispose();
        }
    }

    /// <summary>Closes the graph until it is needed again.</summary>
    public void Release()
    {
        if (_session is null)
            return;
        _session.Dispose();
        _session = null;
        LogReleased(logger, path);
    }

    public void Dispose() => _session?.Dispose();

    private (InferenceSession Session, GraphSignature Signature) Open()
    {
        if (_session is not null)
            return (_session, _signature!);
        _session = factory.Open(path, role);
        _signature = new GraphSignature(_session, path);
        LogLoaded(logger, path);
        return (_session, _signature);
    }

    private static OrtValue Tensor(EncoderInput input, TensorSpec spec)
    {
        switch (input.Values)
        {
            case float[] floats when spec.Type == TensorElementType.Float:
                return OrtValue.CreateTensorValueFromMemory(floats, input.Shape);
            case float[] floats when TensorTypes.IsFloat(spec.Type):
                var narrow = OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, spec.Type, input.Shape);
                TensorTypes.FromSingle(floats, spec.Type, narrow.GetTensorMutableRawData());
                return narrow;
            case float[] floats when spec.Type == TensorElementType.Bool:
                return OrtValue.CreateTensorValueFromMemory(Array.ConvertAll(floats, f => f != 0), input.Shape);
            case bool[] flags when TensorTypes.IsFloat(spec.Type):
                return Tensor(input with { Values = Array.ConvertAll(flags, f => f ? 1f : 0f) }, spec);
            case bool[] flags:
                return OrtValue.CreateTensorValueFromMemory(flags, input.Shape);
            case long[] numbers when spec.Type == TensorElementType.Int32:
                return OrtValue.CreateTensorValueFromMemory(Array.ConvertAll(numbers, n => (int)n), input.Shape);
            case long[] numbers:
                return OrtValue.CreateTensorValueFromMemory(numbers, input.Shape);
            default:
                throw new PhiSessionException($"The input '{spec.Name}' is {spec.Type}, which does not fit {input.Values.GetType().Name}.");
        }
    }

    /// <summary>Rows [n, hidden], or [batch, n, hidden] flattened.</summary>
    private EncodedFeatures Copy(OrtValue features, TensorElementType featureType, int hidden)
    {
        var info = features.GetTensorTypeAndShape();
        if (info.Shape.Length < 2 || info.Shape[^1] != hidden)
            throw new PhiSessionException($"{path} gives features of shape [{string.Join(",", info.Shape)}]; rows of {hidden} are needed.");
        var buffer = new NativeBuffer(featureType, info.ElementCount);
        var raw = features.GetTensorMutableRawData();
        if (info.ElementDataType == featureType)
        {
            raw.CopyTo(buffer.Span<byte>(raw.Length));
        }
        else
        {
            var floats = new float[info.ElementCount];
            TensorTypes.ToSingle(raw, info.ElementDataType, floats);
            TensorTypes.FromSingle(floats, featureType, buffer.Span<byte>(checked((int)buffer.Bytes)));
        }

        return new EncodedFeatures(buffer, (int)(info.ElementCount / hidden));
    }
}
