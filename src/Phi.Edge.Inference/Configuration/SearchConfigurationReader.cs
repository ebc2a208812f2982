namespace Phi.Edge.Inference.Configuration;

/// <summary>Reads <c>search</c>.</summary>
internal static class SearchConfigurationReader
{
    public static SearchConfiguration Read(JsonSection root, int contextLength)
    {
        var defaults = new SearchConfiguration { MaxLength = contextLength };
        if (root.OptionalSection("search") is not { } section)
            return defaults;
        var configuration = new SearchConfiguration
        {
            DoSample = section.OptionalBool("do_sample") ?? defaults.DoSample,
            EarlyStopping = section.OptionalBool("early_stopping") ?? defaults.EarlyStopping,
            MaxLength = section.OptionalInt("max_length", 0) is { } length and > 0 ? length : contextLength,
            MinLength = section.OptionalInt("min_length", 0) ?? defaults.MinLength,
            LengthPenalty = Number(section, "length_penalty", defaults.LengthPenalty),
            DiversityPenalty = Number(section, "diversity_penalty", defaults.DiversityPenalty),
            NoRepeatNgramSize = section.OptionalInt("no_repeat_ngram_size", 0) ?? defaults.NoRepeatNgramSize,
            NumBeams = section.OptionalInt("num_beams", 1) ?? defaults.NumBeams,
            NumReturnSequences = section.OptionalInt("num_return_sequences", 1) ?? defaults.NumReturnSequences,
            PastPresentShareBuffer = section.OptionalBool("past_present_share_buffer") ?? defaults.PastPresentShareBuffer,
            RepetitionPenalty = Number(section, "repetition_penalty", defaults.RepetitionPenalty),
            Temperature = Number(section, "temperature", defaults.Temperature, 0),
            TopK = section.OptionalInt("top_k", 0) ?? defaults.TopK,
            TopP = Number(section, "top_p", defaults.TopP, 0, 1),
            RandomSeed = section.OptionalInt("random_seed") ?? defaults.RandomSeed,
        };
        Check(section, configuration, contextLength);
        section.WarnUnknown();
        return configuration;
    }

    private static void Check(JsonSection section, SearchConfiguration configuration, int contextLength)
    {
        if (configuration.MaxLength > contextLength)
            section.Problem("max_length", $"{configuration.MaxLength} exceeds context_length = {contextLength}", "Lower max_length");
        if (configuration.MinLength > configuration.MaxLength)
            section.Problem("min_length", $"{configuration.MinLength} exceeds max_length = {configuration.MaxLength}", "Lower min_length");
        if (configuration.NumBeams > 1)
            section.Problem("num_beams", "beam search is not supported", "Set it to 1");
        if (configuration.RepetitionPenalty <= 0)
            section.Problem("repetition_penalty", "it must be above 0", "Set it to 1.0");
    }

    private static float Number(JsonSection section, string key, float value, double min = float.MinValue, double max = float.MaxValue) =>
        (float)(section.OptionalDouble(key, min, max) ?? value);
}
