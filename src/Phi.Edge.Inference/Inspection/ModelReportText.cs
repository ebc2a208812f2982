using System.Text;
using Phi.Edge.Inference.Configuration;

namespace Phi.Edge.Inference.Inspection;

/// <summary>Writes a report for people.</summary>
internal static class ModelReportText
{
    private const int ManyTensors = 12;

    public static string Write(ModelReport report)
    {
        var text = new StringBuilder();
        text.AppendLine($"Model folder {report.Directory}");
        if (report.Configuration is { } configuration)
            WriteModel(text, configuration, report);
        foreach (var graph in report.Graphs)
            WriteGraph(text, graph);
        WriteList(text, "Adapters", report.Adapters.Select(Describe));
        WriteList(text, "Files", report.Files.Select(file => $"{file.Name} ({Size(file.Bytes)})"));
        WriteList(text, "Warnings", report.Warnings);
        WriteList(text, "Problems", report.Problems.Select(problem => problem.ToString()));
        if (report.Problems.Count == 0)
            text.AppendLine().AppendLine("No problems found.");
        return text.ToString();
    }

    private static void WriteModel(StringBuilder text, ModelConfiguration configuration, ModelReport report)
    {
        var decoder = configuration.Decoder;
        text.AppendLine($"  type            {(configuration.Type == ModelType.Phi4Multimodal ? "phi4mm" : "phi3")}");
        text.AppendLine($"  layers          {decoder.NumHiddenLayers}, hidden size {decoder.HiddenSize}");
        text.AppendLine($"  heads           {decoder.NumAttentionHeads} query, {decoder.NumKeyValueHeads} key-value, {decoder.HeadSize} wide");
        text.AppendLine($"  vocabulary      {configuration.VocabularySize}, tokenizer {report.TokenizerSize?.ToString() ?? "not readable"}");
        text.AppendLine($"  end tokens      {string.Join(", ", configuration.EosTokenIds)}");
        text.AppendLine($"  context         {configuration.ContextLength} tokens, max_length {configuration.Search.MaxLength}");
        if (report.KeyValueCache is not { } cache)
            return;
        text.AppendLine($"  key-value cache {Size(cache.BytesPerToken)} a token ({cache.ElementType}): {Size(cache.TotalBytes)} for {cache.Tokens} tokens, "
            + $"{Size(cache.BytesPerToken * configuration.Search.MaxLength)} for max_length");
    }

    private static void WriteGraph(StringBuilder text, GraphReport graph)
    {
        text.AppendLine().AppendLine($"{graph.Role}: {graph.File}");
        text.AppendLine($"  format {graph.IrVersion}, {string.Join(", ", graph.OperatorSets)}, {graph.NodeCount} operators");
        var weights = graph.WeightBytes.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {Size(pair.Value)}");
        text.AppendLine($"  weights {string.Join(", ", weights)}");
        foreach (var data in graph.ExternalData)
            text.AppendLine($"  external data {data.Name} ({Size(data.Bytes)})");
        if (graph.OverridableCount > 0)
        {
            var ranks = graph.LoraRanks.Count == 0 ? "unknown" : string.Join(", ", graph.LoraRanks);
            text.AppendLine($"  {graph.OverridableCount} replaceable weights, LoRA rank {ranks}");
        }

        WriteTensors(text, "in ", graph.Inputs);
        WriteTensors(text, "out", graph.Outputs);
    }

    private static void WriteTensors(StringBuilder text, string direction, IReadOnlyList<TensorReport> tensors)
    {
        foreach (var tensor in tensors.Take(ManyTensors))
            text.AppendLine($"  {direction} {tensor}");
        if (tensors.Count > ManyTensors)
            text.AppendLine($"  {direction} ... and {tensors.Count - ManyTensors} more");
    }

    private static void WriteList(StringBuilder text, string title, IEnumerable<string> items)
    {
        var list = items.ToArray();
        if (list.Length == 0)
            return;
        text.AppendLine().AppendLine($"{title}:");
        foreach (var item in list)
            text.AppendLine($"  {item}");
    }

    private static string Describe(AdapterReport adapter)
    {
        var rank = adapter.Ranks.Count == 0 ? "" : $", rank {string.Join(", ", adapter.Ranks)}";
        return $"{adapter.Role}: {adapter.File} ({Size(adapter.Bytes)}){rank}";
    }

    private static string Size(long bytes) => bytes switch
    {
        >= 1L << 30 => $"{bytes / (double)(1L << 30):F2} GiB",
        >= 1L << 20 => $"{bytes / (double)(1L << 20):F1} MiB",
        >= 1L << 10 => $"{bytes / (double)(1L << 10):F1} KiB",
        _ => $"{bytes} B",
    };
}
