namespace Phi.Edge.Inference.Configuration;

/// <summary>What the JSON files of a model folder say, complete with defaults and checked for contradictions.</summary>
public sealed record ModelConfiguration
{
    /// <summary>Name of the main file.</summary>
    public const string FileName = "genai_config.json";

    /// <summary>Name of the tokenizer's file.</summary>
    public const string TokenizerFileName = "tokenizer.json";

    /// <summary>Full path of the folder.</summary>
    public required string Directory { get; init; }

    /// <summary>The model family.</summary>
    public required ModelType Type { get; init; }

    /// <summary>Most tokens the model was made for.</summary>
    public required int ContextLength { get; init; }

    /// <summary>Rows of the logits.</summary>
    public required int VocabularySize { get; init; }

    /// <summary>Tokens that end an answer; at least one, each within the vocabulary.</summary>
    public required IReadOnlyList<int> EosTokenIds { get; init; }

    /// <summary>Begin-of-text token; null when the file gives none. The models do not prepend it.</summary>
    public int? BosTokenId { get; init; }

    /// <summary>Padding token; null when the file gives none.</summary>
    public int? PadTokenId { get; init; }

    /// <summary>The text decoder.</summary>
    public required DecoderConfiguration Decoder { get; init; }

    /// <summary>The embedding graph; null for a text-only model.</summary>
    public EmbeddingConfiguration? Embedding { get; init; }

    /// <summary>The vision graph; null for a text-only model.</summary>
    public VisionConfiguration? Vision { get; init; }

    /// <summary>The speech graph; null when the model does not hear.</summary>
    public SpeechConfiguration? Speech { get; init; }

    /// <summary>Generation settings.</summary>
    public required SearchConfiguration Search { get; init; }

    /// <summary>Keys that are not known and were passed over; never a reason to fail.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Reads and checks a model folder.</summary>
    /// <param name="directory">The folder that holds <c>genai_config.json</c>.</param>
    /// <exception cref="ModelConfigurationException">Something is missing or contradictory; all of it is named.</exception>
    public static ModelConfiguration Load(string directory)
    {
        var (configuration, findings) = TryLoad(directory);
        return configuration is null || findings.HasProblems
            ? throw new ModelConfigurationException(directory, findings.Problems)
            : configuration;
    }

    /// <summary>Full path of a file of this folder.</summary>
    public string PathOf(string filename) => Path.Combine(Directory, filename);

    /// <summary>Reads what can be read and collects every problem.</summary>
    internal static (ModelConfiguration? Configuration, ConfigurationFindings Findings) TryLoad(string directory)
    {
        var findings = new ConfigurationFindings();
        var folder = new ModelFolder(Path.GetFullPath(directory), findings);
        return (new ModelConfigurationReader(folder).Read(), findings);
    }
}
