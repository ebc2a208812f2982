namespace Phi.Edge.Inference.Configuration;

/// <summary>Reads <c>model.decoder</c>.</summary>
internal static class DecoderConfigurationReader
{
    public static DecoderConfiguration Read(JsonSection section, ModelType type, ModelFolder folder)
    {
        var configuration = new DecoderConfiguration
        {
            Filename = section.RequiredString("filename"),
            HeadSize = section.RequiredInt("head_size"),
            HiddenSize = section.RequiredInt("hidden_size"),
            NumAttentionHeads = section.RequiredInt("num_attention_heads"),
            NumKeyValueHeads = section.RequiredInt("num_key_value_heads"),
            NumHiddenLayers = section.RequiredInt("num_hidden_layers"),
            Inputs = ReadInputs(section.OptionalSection("inputs"), type),
            Outputs = ReadOutputs(section.OptionalSection("outputs")),
            Session = SessionConfigurationReader.Read(section.OptionalSection("session_options")) ?? new(),
        };
        if (configuration.Filename.Length > 0)
            folder.RequireFile(configuration.Filename, section.File, section.PathOf("filename"));
        if (configuration.NumAttentionHeads % configuration.NumKeyValueHeads != 0)
        {
            section.Problem("num_key_value_heads",
                $"{configuration.NumKeyValueHeads} does not divide num_attention_heads = {configuration.NumAttentionHeads}",
                "Correct one of the two");
        }

        section.WarnUnknown();
        return configuration;
    }

    private static DecoderInputNames ReadInputs(JsonSection? section, ModelType type)
    {
        var names = new DecoderInputNames();
        if (section is null)
            return names;
        names = new DecoderInputNames
        {
            InputIds = section.OptionalString("input_ids") ?? names.InputIds,
            InputsEmbeds = section.OptionalString("inputs_embeds") ?? names.InputsEmbeds,
            AttentionMask = section.OptionalString("attention_mask") ?? names.AttentionMask,
            PositionIds = section.OptionalString("position_ids") ?? names.PositionIds,
            PastKeyNames = section.OptionalString("past_key_names") ?? names.PastKeyNames,
            PastValueNames = section.OptionalString("past_value_names") ?? names.PastValueNames,
            PastSequenceLength = section.OptionalString("past_sequence_length") ?? names.PastSequenceLength,
            CurrentSequenceLength = section.OptionalString("current_sequence_length") ?? names.CurrentSequenceLength,
            TotalSequenceLength = section.OptionalString("total_sequence_length") ?? names.TotalSequenceLength,
            NumLogitsToKeep = section.OptionalString("num_logits_to_keep") ?? names.NumLogitsToKeep,
        };
        CheckPattern(section, "past_key_names", names.PastKeyNames);
        CheckPattern(section, "past_value_names", names.PastValueNames);
        if (type == ModelType.Phi4Multimodal && section.Has("input_ids") && !section.Has("inputs_embeds"))
            section.Problem("inputs_embeds", "a phi4mm decoder takes embeddings, but only input_ids is named",
                "Set model.type to phi3, or name inputs_embeds");
        section.WarnUnknown();
        return names;
    }

    private static DecoderOutputNames ReadOutputs(JsonSection? section)
    {
        var names = new DecoderOutputNames();
        if (section is null)
            return names;
        names = new DecoderOutputNames
        {
            Logits = section.OptionalString("logits") ?? names.Logits,
            PresentKeyNames = section.OptionalString("present_key_names") ?? names.PresentKeyNames,
            PresentValueNames = section.OptionalString("present_value_names") ?? names.PresentValueNames,
        };
        CheckPattern(section, "present_key_names", names.PresentKeyNames);
        CheckPattern(section, "present_value_names", names.PresentValueNames);
        section.WarnUnknown();
        return names;
    }

    private static void CheckPattern(JsonSection section, string key, string pattern)
    {
        if (!NamePattern.IsValid(pattern))
            section.Problem(key, $"'{pattern}' must hold %d exactly once", "Restore it from the published file");
    }
}
