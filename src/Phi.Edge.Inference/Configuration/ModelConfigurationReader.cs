namespace Phi.Edge.Inference.Configuration;

/// <summary>Reads <c>genai_config.json</c> and the files it names.</summary>
internal sealed class ModelConfigurationReader(ModelFolder folder)
{
    private const string Remedy = "Point at a folder of Phi-4-multimodal or Phi-4-mini in ONNX Runtime GenAI's format";

    /// <summary>The configuration, as far as it can be read; the findings say whether it may be used.</summary>
    public ModelConfiguration? Read()
    {
        if (!Directory.Exists(folder.Directory))
        {
            folder.Findings.Problem(".", "", "the folder does not exist", Remedy);
            return null;
        }

        if (folder.ReadJson(ModelConfiguration.FileName, Remedy) is not { } root)
            return null;
        if (root.OptionalSection("model") is not { } model)
        {
            root.Problem("model", "the section is missing", Remedy);
            return null;
        }

        if (ReadType(model) is not { } type)
            return null;
        if (model.OptionalSection("decoder") is not { } decoder)
        {
            model.Problem("decoder", "the section is missing", Remedy);
            return null;
        }

        return ReadModel(root, model, type, DecoderConfigurationReader.Read(decoder, type, folder));
    }

    private ModelConfiguration ReadModel(JsonSection root, JsonSection model, ModelType type, DecoderConfiguration decoder)
    {
        var encoders = new EncoderConfigurationReader(folder, decoder.Session);
        var isMultimodal = type == ModelType.Phi4Multimodal;
        var contextLength = model.RequiredInt("context_length");
        var configuration = new ModelConfiguration
        {
            Directory = folder.Directory,
            Type = type,
            ContextLength = contextLength,
            VocabularySize = model.RequiredInt("vocab_size"),
            EosTokenIds = model.IntList("eos_token_id"),
            BosTokenId = model.OptionalInt("bos_token_id"),
            PadTokenId = model.OptionalInt("pad_token_id"),
            Decoder = decoder,
            Embedding = isMultimodal ? encoders.ReadEmbedding(model) : null,
            Vision = isMultimodal ? encoders.ReadVision(model) : null,
            Speech = isMultimodal ? encoders.ReadSpeech(model) : null,
            Search = SearchConfigurationReader.Read(root, contextLength),
        };
        CheckTokens(model, configuration);
        folder.RequireFile(ModelConfiguration.TokenizerFileName, ModelConfiguration.TokenizerFileName, "");
        model.WarnUnknown();
        root.WarnUnknown();
        return configuration with { Warnings = folder.Findings.Warnings };
    }

    private static ModelType? ReadType(JsonSection model)
    {
        var type = model.RequiredString("type");
        switch (type)
        {
            case "phi4mm":
                return ModelType.Phi4Multimodal;
            case "phi3":
                return ModelType.Phi3;
            case "":
                return null;
            default:
                model.Problem("type", $"'{type}' is not supported", "Use a model of type phi4mm or phi3");
                return null;
        }
    }

    private static void CheckTokens(JsonSection model, ModelConfiguration configuration)
    {
        if (configuration.EosTokenIds.Count == 0)
            model.Problem("eos_token_id", "no end token is given", "Restore it from the published file");
        foreach (var id in configuration.EosTokenIds.Where(id => id < 0 || id >= configuration.VocabularySize))
            model.Problem("eos_token_id", $"{id} lies outside the vocabulary of {configuration.VocabularySize}", "Correct one of the two");
    }
}
