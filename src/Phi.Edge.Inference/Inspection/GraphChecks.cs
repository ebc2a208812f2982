using Phi.Edge.Inference.Configuration;

namespace Phi.Edge.Inference.Inspection;

/// <summary>Compares graphs with what the configuration says of them.</summary>
internal static class GraphChecks
{
    private const string File = ModelConfiguration.FileName;

    public static void CheckDecoder(GraphReport graph, ModelConfiguration configuration, ConfigurationFindings findings)
    {
        var decoder = configuration.Decoder;
        var content = configuration.Type == ModelType.Phi3 ? decoder.Inputs.InputIds : decoder.Inputs.InputsEmbeds;
        Require(graph, "model.decoder.inputs", findings, content, decoder.Inputs.AttentionMask);
        RequireOutputs(graph, "model.decoder.outputs", findings, decoder.Outputs.Logits);
        for (var layer = 0; layer < decoder.NumHiddenLayers; layer++)
        {
            Require(graph, "model.decoder.num_hidden_layers", findings, decoder.Inputs.PastKey(layer), decoder.Inputs.PastValue(layer));
            RequireOutputs(graph, "model.decoder.num_hidden_layers", findings, decoder.Outputs.PresentKey(layer),
                decoder.Outputs.PresentValue(layer));
        }

        if (Find(graph, decoder.Inputs.PastKey(decoder.NumHiddenLayers)) is not null)
            findings.Problem(File, "model.decoder.num_hidden_layers",
                $"{graph.File} has more than {decoder.NumHiddenLayers} layers", "Correct the number");
        if (Find(graph, decoder.Inputs.PastKey(0)) is { Shape.Count: 4 } past)
        {
            CheckSize(graph, past.Shape[1], decoder.NumKeyValueHeads, "model.decoder.num_key_value_heads", findings);
            CheckSize(graph, past.Shape[3], decoder.HeadSize, "model.decoder.head_size", findings);
        }

        if (Find(graph, decoder.Inputs.InputsEmbeds) is { Shape.Count: 3 } embeds)
            CheckSize(graph, embeds.Shape[2], decoder.HiddenSize, "model.decoder.hidden_size", findings);
        if (graph.Outputs.FirstOrDefault(output => output.Name == decoder.Outputs.Logits) is { Shape.Count: 3 } logits)
            CheckSize(graph, logits.Shape[2], configuration.VocabularySize, "model.vocab_size", findings);
    }

    public static void CheckEmbedding(GraphReport graph, EmbeddingConfiguration names, ConfigurationFindings findings)
    {
        Require(graph, "model.embedding.inputs", findings, names.InputIds);
        RequireOutputs(graph, "model.embedding.outputs", findings, names.InputsEmbeds);
    }

    public static void CheckVision(GraphReport graph, VisionConfiguration names, ConfigurationFindings findings)
    {
        Require(graph, "model.vision.inputs", findings, names.PixelValues);
        RequireOutputs(graph, "model.vision.outputs", findings, names.ImageFeatures);
    }

    public static void CheckSpeech(GraphReport graph, SpeechConfiguration names, ConfigurationFindings findings)
    {
        Require(graph, "model.speech.inputs", findings, names.AudioEmbeds);
        RequireOutputs(graph, "model.speech.outputs", findings, names.AudioFeatures);
    }

    public static TensorReport? Find(GraphReport graph, string input) => graph.Inputs.FirstOrDefault(tensor => tensor.Name == input);

    private static void Require(GraphReport graph, string key, ConfigurationFindings findings, params ReadOnlySpan<string> inputs)
    {
        foreach (var input in inputs)
        {
            if (Find(graph, input) is null)
                findings.Problem(File, key, $"{graph.File} has no input '{input}'", "Name the input as the graph does");
        }
    }

    private static void RequireOutputs(GraphReport graph, string key, ConfigurationFindings findings, params ReadOnlySpan<string> outputs)
    {
        foreach (var output in outputs)
        {
            if (graph.Outputs.All(tensor => tensor.Name != output))
                findings.Problem(File, key, $"{graph.File} has no output '{output}'", "Name the output as the graph does");
        }
    }

    private static void CheckSize(GraphReport graph, string inGraph, int inFile, string key, ConfigurationFindings findings)
    {
        if (int.TryParse(inGraph, out var size) && size != inFile)
            findings.Problem(File, key, $"it is {inFile}, but {graph.File} has {size}", "Correct the number");
    }
}
