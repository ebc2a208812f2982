namespace Phi.Edge.Inference.Configuration;

/// <summary>Reads <c>model.embedding</c>, <c>model.vision</c> and <c>model.speech</c>.</summary>
internal sealed class EncoderConfigurationReader(ModelFolder folder, SessionConfiguration decoderSession)
{
    private const string DefaultVisionConfig = "processor_config.json";
    private const string DefaultSpeechConfig = "audio_processor_config.json";

    public EmbeddingConfiguration? ReadEmbedding(JsonSection model)
    {
        if (Required(model, "embedding") is not { } section)
            return null;
        var defaults = new EmbeddingConfiguration { Filename = Graph(section) };
        var inputs = section.OptionalSection("inputs");
        var outputs = section.OptionalSection("outputs");
        var configuration = defaults with
        {
            InputIds = inputs?.OptionalString("input_ids") ?? defaults.InputIds,
            ImageFeatures = inputs?.OptionalString("image_features") ?? defaults.ImageFeatures,
            AudioFeatures = inputs?.OptionalString("audio_features") ?? defaults.AudioFeatures,
            InputsEmbeds = outputs?.OptionalString("inputs_embeds") ?? defaults.InputsEmbeds,
            Session = Session(section),
        };
        WarnUnknown(section, inputs, outputs);
        return configuration;
    }

    public VisionConfiguration? ReadVision(JsonSection model)
    {
        if (Required(model, "vision") is not { } section)
            return null;
        var configFile = section.OptionalString("config_filename") ?? DefaultVisionConfig;
        var defaults = new VisionConfiguration { Filename = Graph(section), ConfigFilename = configFile };
        var inputs = section.OptionalSection("inputs");
        var outputs = section.OptionalSection("outputs");
        var configuration = defaults with
        {
            AdapterFilename = Adapter(section),
            PixelValues = inputs?.OptionalString("pixel_values") ?? defaults.PixelValues,
            AttentionMask = inputs?.OptionalString("attention_mask")
                ?? inputs?.OptionalString("image_attention_mask") ?? defaults.AttentionMask,
            ImageSizes = inputs?.OptionalString("image_sizes") ?? defaults.ImageSizes,
            ImageFeatures = outputs?.OptionalString("image_features") ?? defaults.ImageFeatures,
            Session = Session(section),
            Processor = Processor(section, configFile) is { } json ? VisionProcessorReader.Read(json) : new(),
        };
        WarnUnknown(section, inputs, outputs);
        return configuration;
    }

    public SpeechConfiguration? ReadSpeech(JsonSection model)
    {
        if (model.OptionalSection("speech") is not { } section)
            return null;
        var filename = section.OptionalString("filename") ?? "";
        var named = section.OptionalString("config_filename");
        if (filename.Length == 0 && string.IsNullOrEmpty(named))
            return null;
        if (filename.Length == 0 || named?.Length == 0)
        {
            section.Problem(filename.Length == 0 ? "filename" : "config_filename",
                "only one of filename and config_filename is given", "Give both, or leave both empty for a model without hearing");
            return null;
        }

        return ReadSpeech(section, filename, named ?? DefaultSpeechConfig);
    }

    private SpeechConfiguration ReadSpeech(JsonSection section, string filename, string configFile)
    {
        folder.RequireFile(filename, section.File, section.PathOf("filename"));
        var defaults = new SpeechConfiguration { Filename = filename, ConfigFilename = configFile };
        var inputs = section.OptionalSection("inputs");
        var outputs = section.OptionalSection("outputs");
        var configuration = defaults with
        {
            AdapterFilename = Adapter(section),
            AudioEmbeds = inputs?.OptionalString("audio_embeds") ?? defaults.AudioEmbeds,
            AttentionMask = inputs?.OptionalString("attention_mask")
                ?? inputs?.OptionalString("audio_attention_mask") ?? defaults.AttentionMask,
            AudioSizes = inputs?.OptionalString("audio_sizes") ?? defaults.AudioSizes,
            AudioProjectionMode = inputs?.OptionalString("audio_projection_mode") ?? defaults.AudioProjectionMode,
            AudioFeatures = outputs?.OptionalString("audio_features") ?? defaults.AudioFeatures,
            Session = Session(section),
            Processor = Processor(section, configFile) is { } json ? SpeechProcessorReader.Read(json) : new(),
        };
        WarnUnknown(section, inputs, outputs);
        return configuration;
    }

    private static JsonSection? Required(JsonSection model, string key)
    {
        var section = model.OptionalSection(key);
        if (section is null && !model.Has(key))
            model.Problem(key, "a phi4mm model needs this section", "Restore it from the published file, or use a model of type phi3");
        return section;
    }

    private string Graph(JsonSection section)
    {
        var filename = section.RequiredString("filename");
        if (filename.Length > 0)
            folder.RequireFile(filename, section.File, section.PathOf("filename"));
        else if (section.Has("filename"))
            section.Problem("filename", "no graph file is named", "Name the .onnx file");
        return filename;
    }

    private string? Adapter(JsonSection section)
    {
        var filename = section.OptionalString("adapter_filename");
        if (string.IsNullOrEmpty(filename))
            return null;
        folder.RequireFile(filename, section.File, section.PathOf("adapter_filename"));
        return filename;
    }

    private JsonSection? Processor(JsonSection section, string file)
    {
        if (folder.IsInside(file))
            return folder.ReadJson(file, "Download it into the folder, or correct config_filename in genai_config.json");
        section.Problem("config_filename", $"'{file}' points outside the model folder", "Name a file of the folder itself");
        return null;
    }

    private SessionConfiguration Session(JsonSection section) =>
        SessionConfigurationReader.Read(section.OptionalSection("session_options")) ?? decoderSession;

    private static void WarnUnknown(params ReadOnlySpan<JsonSection?> sections)
    {
        foreach (var section in sections)
            section?.WarnUnknown();
    }
}
