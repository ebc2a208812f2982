using Phi.Edge.Inference.Adapters;
using Phi.Edge.Inference.Configuration;
using Phi.Edge.Inference.Tokenization;

namespace Phi.Edge.Inference.Inspection;

/// <summary>Looks into a model folder without loading a model: quick, and safe on damaged folders.</summary>
public static class ModelInspector
{
    private const int DefaultTokens = 4096;

    /// <summary>Inspects a folder. Nothing that is wrong with it throws; it is in the report.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="tokens">Length for the estimate of the key-value cache; null for 4096, where the model changes its rotary factors.</param>
    public static ModelReport Inspect(string directory, int? tokens = null) => Inspect(directory, tokens, AdapterStore.Ranks);

    /// <summary>The same, with a reader for the ranks of adapter files.</summary>
    internal static ModelReport Inspect(string directory, int? tokens, Func<string, IReadOnlyList<int>>? readRanks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tokens ?? DefaultTokens, 1, nameof(tokens));
        var (configuration, findings) = ModelConfiguration.TryLoad(directory);
        var folder = new ModelFolder(Path.GetFullPath(directory), findings);
        var report = new ModelReport { Directory = folder.Directory, Configuration = configuration, Files = ListFiles(folder.Directory) };
        if (configuration is not null)
        {
            var graphs = ReadGraphs(configuration, folder);
            report = report with
            {
                Graphs = graphs,
                Adapters = ProbeAdapters(configuration, new AdapterProbe(folder, readRanks)),
                KeyValueCache = EstimateCache(graphs, configuration, tokens ?? DefaultTokens),
                TokenizerSize = ReadTokenizer(folder),
            };
            WarnOfRanks(report, findings);
        }

        return report with { Problems = findings.Problems, Warnings = findings.Warnings };
    }

    private static FileReport[] ListFiles(string directory) => Directory.Exists(directory)
        ? [.. new DirectoryInfo(directory).GetFiles()
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new FileReport(file.Name, file.Length))]
        : [];

    private static List<GraphReport> ReadGraphs(ModelConfiguration configuration, ModelFolder folder)
    {
        var reader = new GraphReader(folder);
        var graphs = new List<GraphReport>();
        if (reader.Read("decoder", configuration.Decoder.Filename) is { } decoder)
        {
            GraphChecks.CheckDecoder(decoder, configuration, folder.Findings);
            graphs.Add(decoder);
        }

        if (configuration.Embedding is { } embedding && reader.Read("embedding", embedding.Filename) is { } embeddingGraph)
        {
            GraphChecks.CheckEmbedding(embeddingGraph, embedding, folder.Findings);
            graphs.Add(embeddingGraph);
        }

        if (configuration.Vision is { } vision && reader.Read("vision", vision.Filename) is { } visionGraph)
        {
            GraphChecks.CheckVision(visionGraph, vision, folder.Findings);
            graphs.Add(visionGraph);
        }

        if (configuration.Speech is { } speech && reader.Read("speech", speech.Filename) is { } speechGraph)
        {
            GraphChecks.CheckSpeech(speechGraph, speech, folder.Findings);
            graphs.Add(speechGraph);
        }

        return graphs;
    }

    private static AdapterReport[] ProbeAdapters(ModelConfiguration configuration, AdapterProbe probe)
    {
        AdapterReport?[] found =
        [
            probe.Probe("vision", configuration.Vision?.AdapterFilename),
            probe.Probe("speech", configuration.Speech?.AdapterFilename),
        ];
        return [.. found.OfType<AdapterReport>()];
    }

    private static KeyValueCacheEstimate? EstimateCache(List<GraphReport> graphs, ModelConfiguration configuration, int tokens)
    {
        var decoder = graphs.Find(graph => graph.Role == "decoder");
        if (decoder is null || GraphChecks.Find(decoder, configuration.Decoder.Inputs.PastKey(0)) is not { } past)
            return null;
        var elementBytes = past.ElementType is "float16" or "bfloat16" ? 2 : past.ElementType is "int8" or "uint8" ? 1 : 4;
        return new KeyValueCacheEstimate(past.ElementType, configuration.Decoder.KeyValueBytesPerToken(elementBytes), tokens);
    }

    private static int? ReadTokenizer(ModelFolder folder)
    {
        if (!File.Exists(Path.Combine(folder.Directory, ModelConfiguration.TokenizerFileName)))
            return null;
        try
        {
            return PhiTokenizer.Load(folder.Directory).VocabularySize;
        }
        catch (TokenizerException exception)
        {
            folder.Findings.Problem(ModelConfiguration.TokenizerFileName, "", exception.Reason, "Download it again");
            return null;
        }
    }

    private static void WarnOfRanks(ModelReport report, ConfigurationFindings findings)
    {
        var wired = report.Graphs.FirstOrDefault(graph => graph.Role == "decoder")?.LoraRanks ?? [];
        foreach (var adapter in report.Adapters.Where(adapter => wired.Count > 0 && adapter.Ranks.Any(rank => !wired.Contains(rank))))
        {
            findings.Warning(adapter.File, "rank",
                $"{string.Join(", ", adapter.Ranks)}, but the decoder is wired for {string.Join(", ", wired)}; "
                + "the smaller one is padded when the model is loaded");
        }
    }
}
