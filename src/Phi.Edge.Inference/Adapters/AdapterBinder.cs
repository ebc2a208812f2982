using Phi.Edge.Inference.Sessions;

namespace Phi.Edge.Inference.Adapters;

/// <summary>Fits adapter files to a decoder: names, types, and a smaller rank padded to the decoder's.</summary>
/// <param name="graph">The decoder.</param>
/// <param name="shapes">Dimensions of the zero tensors that the file has where an adapter may step in.</param>
/// <param name="device">Where the tensors go; null leaves them in this process's memory.</param>
internal sealed unsafe class AdapterBinder(DecoderGraph graph, IReadOnlyDictionary<string, long[]> shapes, DeviceTensors? device)
{
    /// <summary>The largest rank of the 4-bit tensors in a file; 0 when it has none.</summary>
    public static int Rank(AdapterHeader header) => (int)header.Parameters
        .Where(p => p.Dimensions.Count == 3 && LoraName.IsA(p.Name))
        .Select(p => p.Dimensions[0]).DefaultIfEmpty(0).Max();

    /// <summary>Binds a file's tensors.</summary>
    /// <param name="file">The adapter; lives as long as the result, which takes it over.</param>
    /// <param name="key">Names the weights in the prefix cache.</param>
    public AdapterTensors Bind(AdapterFile file, string key)
    {
        var parts = new AdapterParts();
        try
        {
            parts.Owned.Add(file);
            foreach (var parameter in file.Header.Parameters)
                parts.Add(parameter.Name, Tensor(file, parameter, parts));
            Zeros(parts);
            return parts.Build(key);
        }
        catch (PhiInferenceException)
        {
            parts.Dispose();
            throw;
        }
    }

    /// <summary>What to bind when no adapter is wanted: nothing, or zeros where the graph insists.</summary>
    public AdapterTensors None()
    {
        var parts = new AdapterParts();
        Zeros(parts);
        return parts.Build("none");
    }

    private nint Tensor(AdapterFile file, AdapterParameter parameter, AdapterParts parts)
    {
        if (!graph.Adapter.TryGetValue(parameter.Name, out var spec))
            throw new PhiAdapterException($"{file.Path} has weights for '{parameter.Name}', which the decoder does not take. It belongs to another model.");
        if (spec.Type != parameter.Type)
            throw new PhiAdapterException($"{file.Path}: '{parameter.Name}' is {parameter.Type}, and the decoder takes {spec.Type}. Use the adapter of the same export.");
        var dims = parameter.Dimensions;
        var target = Target(file, parameter, spec);
        if (dims.SequenceEqual(target))
            return Place(new NativeBuffer(parameter.Type, file.Data(parameter), parameter.Length), [.. dims], parts);
        var (from, to) = dims.Count == 1 ? Rows(file, parameter, target) : (dims, target);
        return Place(RankPadding.Pad(file.Bytes(parameter), parameter.Type, from, to), [.. target], parts);
    }

    /// <summary>The decoder's dimensions; the rank of plain (not 4-bit) matrices is open.</summary>
    private long[] Target(AdapterFile file, AdapterParameter parameter, TensorSpec spec)
    {
        var dims = parameter.Dimensions;
        var target = new long[dims.Count];
        var own = shapes.GetValueOrDefault(parameter.Name);
        for (var i = 0; i < target.Length; i++)
        {
            long wanted = spec.Dimensions.Count == dims.Count ? spec.Dimensions[i] : 0;
            if (wanted < 0 && own?.Length == dims.Count && !IsOpenRank(parameter, i))
                wanted = own[i];
            target[i] = wanted > 0 ? wanted : dims[i];
            if (wanted == 0 || target[i] < dims[i])
            {
                throw new PhiAdapterException($"{file.Path}: '{parameter.Name}' is [{string.Join(",", dims)}], and the decoder takes "
                    + $"[{string.Join(",", spec.Dimensions)}] (-1 = any). It belongs to another model, or the rank is larger than the decoder was prepared for.");
            }
        }

        return target;
    }

    private static bool IsOpenRank(AdapterParameter parameter, int axis) =>
        parameter.Dimensions.Count == 2 && axis == (LoraName.IsA(parameter.Name) ? 1 : 0);

    /// <summary>Scales in one row are those of a matrix: as many rows as the weights have (B), or one long row (A).</summary>
    private static (long[] From, long[] To) Rows(AdapterFile file, AdapterParameter scales, long[] target)
    {
        var rows = 1L;
        if (LoraName.IsB(scales.Name))
        {
            var prefix = scales.Name[..(scales.Name.LastIndexOf('.') + 1)];
            var weights = file.Header.Parameters.FirstOrDefault(
                p => p.Dimensions.Count == 3 && p.Name.StartsWith(prefix, StringComparison.Ordinal))
                ?? throw new PhiAdapterException($"{file.Path} has '{scales.Name}' without the weights that it scales.");
            rows = Math.Max(1, weights.Dimensions[0]);
        }

        return ([rows, scales.Dimensions[0] / rows], [rows, target[0] / rows]);
    }

    private void Zeros(AdapterParts parts)
    {
        var missing = graph.RequiredAdapter.Where(spec => !parts.Names.Contains(spec.Name)).ToList();
        if (missing.Count == 0)
            return;
        // the scales are zero, so the weights may be any bytes: all share one block of zeros
        var bytes = missing.Max(spec => Elements(spec) * TensorTypes.Size(spec.Type));
        var zeros = new NativeBuffer(Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.UInt8, bytes);
        parts.Owned.Add(zeros);
        foreach (var spec in missing)
        {
            var shape = Shape(spec);
            var view = new NativeBuffer(spec.Type, zeros.Data, Elements(spec) * TensorTypes.Size(spec.Type));
            parts.Add(spec.Name, Place(view, shape, parts));
        }
    }

    private nint Place(NativeBuffer buffer, long[] shape, AdapterParts parts)
    {
        parts.Owned.Add(buffer);
        var value = buffer.Shape(shape);
        return device is null ? value : device.Upload(buffer, shape);
    }

    private static long[] Shape(TensorSpec spec) => [.. spec.Dimensions.Select(d => (long)Math.Max(1, d))];

    private static long Elements(TensorSpec spec) => Shape(spec).Aggregate(1L, (a, b) => a * b);
}
