using System.Text;
using Microsoft.ML.OnnxRuntime.Tensors;
using Phi.Edge.Inference.Sessions;

namespace Phi.Edge.Inference.Adapters;

/// <summary>
/// Reads ONNX Runtime's adapter format: FlatBuffers, identifier TORT, root {format, adapter and model version, parameters},
/// parameter {name, dims, data type, raw data}. Every offset is checked: the file may come from anywhere.
/// </summary>
internal static class AdapterReader
{
    private const int SupportedFormat = 1;
    private const int MaxParameters = 65536;
    private const int MaxNameBytes = 1024;
    private const int MaxRank = 8;

    /// <summary>Reads the table of contents.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="source">The file's name, for messages.</param>
    public static AdapterHeader Read(ReadOnlySpan<byte> file, string source)
    {
        var buffer = new FlatBuffer(file, source);
        if (file.Length < 8 || !file[4..8].SequenceEqual("TORT"u8))
            throw buffer.Corrupt("it does not carry the identifier TORT");
        var root = buffer.Indirect(0);
        var format = buffer.Int32Field(root, 0);
        if (format != SupportedFormat)
            throw buffer.Corrupt($"its format version is {format}, and this library reads version {SupportedFormat}");
        var (at, count) = buffer.VectorField(root, 3, 4);
        if (count > MaxParameters)
            throw buffer.Corrupt($"it claims {count} tensors");
        var parameters = new AdapterParameter[count];
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            parameters[i] = Parameter(buffer, buffer.Indirect(at + (4 * i)));
            if (!names.Add(parameters[i].Name))
                throw buffer.Corrupt($"it has two tensors named '{parameters[i].Name}'");
        }

        return new AdapterHeader(format, buffer.Int32Field(root, 1), buffer.Int32Field(root, 2), parameters);
    }

    private static AdapterParameter Parameter(FlatBuffer buffer, int table)
    {
        var (nameAt, nameLength) = buffer.VectorField(table, 0, 1);
        if (nameLength is 0 or > MaxNameBytes)
            throw buffer.Corrupt($"a tensor's name has {nameLength} bytes");
        var name = Encoding.UTF8.GetString(buffer.Bytes(nameAt, nameLength));
        var (dimsAt, rank) = buffer.VectorField(table, 1, 8);
        if (rank > MaxRank)
            throw buffer.Corrupt($"'{name}' has {rank} dimensions");
        var type = (TensorElementType)buffer.Int32Field(table, 2);
        var (dataAt, length) = buffer.VectorField(table, 3, 1);
        var dims = new long[rank];
        var elements = 1L;
        for (var i = 0; i < rank; i++)
        {
            dims[i] = buffer.Int64(dimsAt + (8 * i));
            if (dims[i] < 0 || (dims[i] != 0 && elements > int.MaxValue / dims[i]))
                throw buffer.Corrupt($"'{name}' has the impossible dimension {dims[i]}");
            elements *= dims[i];
        }

        if (!IsSupported(type))
            throw buffer.Corrupt($"'{name}' has the element type {(int)type}; float, float16, bfloat16, uint8 and int8 are supported");
        if (elements * TensorTypes.Size(type) != length)
            throw buffer.Corrupt($"'{name}' of {elements} elements has {length} bytes");
        return new AdapterParameter(name, type, dims, dataAt, length);
    }

    private static bool IsSupported(TensorElementType type) =>
        TensorTypes.IsFloat(type) || type is TensorElementType.UInt8 or TensorElementType.Int8;
}
