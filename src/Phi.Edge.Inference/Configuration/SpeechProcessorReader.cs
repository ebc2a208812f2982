using System.Numerics;

namespace Phi.Edge.Inference.Configuration;

/// <summary>Reads <c>speech_processor.json</c>; a step this library does not do is a problem, since it would change the sound.</summary>
internal static class SpeechProcessorReader
{
    private const string Published = "Use the published speech_processor.json";

    public static SpeechProcessorConfiguration Read(JsonSection root)
    {
        var configuration = new SpeechProcessorConfiguration();
        if (root.OptionalSection("feature_extraction") is not { } extraction)
        {
            root.Problem("feature_extraction", "the section is missing", Published);
            return configuration;
        }

        extraction.Ignore("output_aligner");
        foreach (var operation in ProcessorOperation.ReadAll(extraction, "sequence"))
        {
            configuration = Apply(configuration, operation);
            operation.Attributes?.WarnUnknown();
        }

        extraction.WarnUnknown();
        root.WarnUnknown();
        return configuration;
    }

    private static SpeechProcessorConfiguration Apply(SpeechProcessorConfiguration current, ProcessorOperation operation)
    {
        switch (operation.Type)
        {
            case "AudioDecoder" or "AudioDecoderEx":
                return operation.Attributes is { } decoder ? ApplyDecoder(current, decoder) : current;
            case "Phi4AudioEmbed":
                return operation.Attributes is { } embed ? ApplyFeatures(current, embed) : current;
            default:
                operation.Section.Problem("type", $"the step '{operation.Type}' is not supported", Published);
                return current;
        }
    }

    private static SpeechProcessorConfiguration ApplyDecoder(SpeechProcessorConfiguration current, JsonSection attributes)
    {
        attributes.Ignore("stereo_to_mono", "target_sample_rate", "downsampling_rate");
        var rates = attributes.Has("target_sample_rates") ? attributes.IntList("target_sample_rates") : current.TargetSampleRates;
        if (rates.Count == 0 || rates.Any(rate => rate is not (8000 or 16000)))
            attributes.Problem("target_sample_rates", $"[{string.Join(", ", rates)}] is not supported", "Use 8000, 16000 or both");
        return current with
        {
            TargetSampleRates = [.. rates.Order()],
            MaxSamples = attributes.OptionalInt("max_samples", 0) ?? current.MaxSamples,
        };
    }

    private static SpeechProcessorConfiguration ApplyFeatures(SpeechProcessorConfiguration current, JsonSection attributes)
    {
        // The padding and layout switches have one published value each and no other meaning here.
        attributes.Ignore("audio_embed_type", "qformer_compression_rate");
        foreach (var prefix in (ReadOnlySpan<string>)["logmel", "logmel_8k"])
        {
            attributes.Ignore($"{prefix}/chunk_size", $"{prefix}/hop_length", $"{prefix}/feature_first", $"{prefix}/no_padding");
        }

        var bands = attributes.OptionalInt("logmel/n_mel", 1, 512) ?? current.MelBands;
        var fft = attributes.OptionalInt("logmel/n_fft", 2, 8192) ?? current.MelFftLength;
        if ((attributes.OptionalInt("logmel_8k/n_mel") ?? bands) != bands || (attributes.OptionalInt("logmel_8k/n_fft") ?? fft) != fft)
            attributes.Problem("logmel_8k", "it must have the bands and the transform length of logmel", Published);
        return current with
        {
            CompressionRate = attributes.OptionalInt("audio_compression_rate", 1, 64) ?? current.CompressionRate,
            MelBands = bands,
            MelFftLength = fft,
            Wideband = ReadSpectrum(attributes, "stft_normal", current.Wideband, fft),
            Narrowband = ReadSpectrum(attributes, "stft_normal_8k", current.Narrowband, fft),
        };
    }

    private static SpectrumConfiguration ReadSpectrum(JsonSection attributes, string prefix, SpectrumConfiguration current, int melFft)
    {
        var window = attributes.OptionalString($"{prefix}/win_fn");
        if (window is not (null or "hamming"))
            attributes.Problem($"{prefix}/win_fn", $"the window '{window}' is not supported", "Use hamming");
        var spectrum = new SpectrumConfiguration(
            attributes.OptionalInt($"{prefix}/n_fft", 16, 8192) ?? current.FftLength,
            attributes.OptionalInt($"{prefix}/frame_length", 2, 8192) ?? current.FrameLength,
            attributes.OptionalInt($"{prefix}/hop_length", 1, 8192) ?? current.HopLength);
        if (!BitOperations.IsPow2(spectrum.FftLength))
            attributes.Problem($"{prefix}/n_fft", $"{spectrum.FftLength} is not a power of two", Published);
        if (spectrum.FrameLength > spectrum.FftLength || spectrum.FftLength > melFft)
            attributes.Problem($"{prefix}/n_fft", "frame_length <= n_fft <= logmel/n_fft does not hold", Published);
        return spectrum;
    }
}
