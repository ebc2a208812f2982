using Google.Protobuf;
using Phi.Edge.Inference.Configuration;
using Phi.Edge.Onnx.Proto;

namespace Phi.Edge.Inference.Inspection;

/// <summary>Reads the header of a graph without loading a session.</summary>
internal sealed class GraphReader(ModelFolder folder)
{
    /// <summary>The graph; null (and a problem) when it cannot be read.</summary>
    public GraphReport? Read(string role, string file)
    {
        if (!folder.IsInside(file) || !File.Exists(Path.Combine(folder.Directory, file)))
            return null;
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder.Directory, file));
            if (stream.Length > int.MaxValue)
                return Fail(file, $"the graph has {stream.Length} bytes, more than the format allows",
                    "Keep its weights in an external file");
            var model = ModelProto.Parser.ParseFrom(stream);
            return model.Graph is { Node.Count: > 0 } graph
                ? Describe(role, file, model, graph)
                : Fail(file, "the file holds no graph", "Download it again");
        }
        catch (InvalidProtocolBufferException exception)
        {
            return Fail(file, $"it is no ONNX file, or it is damaged ({exception.Message})", "Download it again");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(file, $"it cannot be read ({exception.Message})", "Check its permissions");
        }
    }

    private GraphReport Describe(string role, string file, ModelProto model, GraphProto graph)
    {
        var initializers = graph.Initializer.Select(tensor => tensor.Name).ToHashSet(StringComparer.Ordinal);
        return new GraphReport
        {
            Role = role,
            File = file,
            IrVersion = model.IrVersion,
            OperatorSets = [.. model.OpsetImport.Select(set => $"{(set.Domain.Length == 0 ? "ai.onnx" : set.Domain)} {set.Version}")],
            NodeCount = graph.Node.Count,
            Inputs = [.. graph.Input.Where(input => !initializers.Contains(input.Name)).Select(Describe)],
            Outputs = [.. graph.Output.Select(Describe)],
            WeightBytes = graph.Initializer.GroupBy(tensor => ElementTypes.Name(tensor.DataType))
                .ToDictionary(group => group.Key, group => group.Sum(Bytes), StringComparer.Ordinal),
            OverridableCount = graph.Input.Count(input => initializers.Contains(input.Name)),
            LoraRanks = LoraRank.OfAll(graph.Initializer.Select(tensor => (tensor.Name, (IReadOnlyList<long>)tensor.Dims))),
            ExternalData = ReadExternalData(file, graph),
        };
    }

    private static TensorReport Describe(ValueInfoProto value) => new(
        value.Name,
        ElementTypes.Name(value.Type?.TensorType?.ElemType ?? 0),
        [.. (value.Type?.TensorType?.Shape?.Dim ?? []).Select(dimension =>
            dimension.HasDimValue ? $"{dimension.DimValue}" : dimension.HasDimParam ? dimension.DimParam : "?")]);

    private static long Bytes(TensorProto tensor) =>
        (long)(tensor.Dims.Aggregate(1.0, (product, size) => product * size) * ElementTypes.Bytes(tensor.DataType));

    private List<FileReport> ReadExternalData(string graphFile, GraphProto graph)
    {
        var ends = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var tensor in graph.Initializer.Where(tensor => tensor.DataLocation == TensorProto.Types.DataLocation.External))
        {
            var location = Entry(tensor, "location") ?? "";
            _ = long.TryParse(Entry(tensor, "offset"), out var offset);
            var length = long.TryParse(Entry(tensor, "length"), out var given) ? given : Bytes(tensor);
            ends[location] = Math.Max(ends.GetValueOrDefault(location), offset + length);
        }

        var files = new List<FileReport>();
        foreach (var (location, end) in ends)
        {
            var info = folder.IsInside(location) ? new FileInfo(Path.Combine(folder.Directory, location)) : null;
            if (info is not { Exists: true })
                folder.Findings.Problem(graphFile, "", $"its weights are in '{location}', which is missing or outside the folder",
                    "Download that file into the folder");
            else if (info.Length < end)
                folder.Findings.Problem(location, "", $"it has {info.Length} bytes, but {graphFile} needs {end}; it is truncated",
                    "Download it again");
            if (info is { Exists: true })
                files.Add(new FileReport(location, info.Length));
        }

        return files;
    }

    private static string? Entry(TensorProto tensor, string key) => tensor.ExternalData.FirstOrDefault(entry => entry.Key == key)?.Value;

    private GraphReport? Fail(string file, string what, string remedy)
    {
        folder.Findings.Problem(file, "", what, remedy);
        return null;
    }
}
