using Phi.Edge.Inference.Configuration;

namespace Phi.Edge.Inference.Audio;

/// <summary>
/// Makes log-mel frames, masks and token counts of clips, equal to ONNX Runtime GenAI's to 1e-3. Immutable and safe for
/// concurrent use.
/// </summary>
public sealed class AudioPreprocessor
{
    private readonly SpeechProcessorConfiguration _configuration;
    private readonly ClipPreparer _preparer;
    private readonly MelFilters _filters;

    /// <summary>Creates a pre-processor.</summary>
    /// <param name="configuration">What <c>speech_processor.json</c> says.</param>
    /// <param name="options">Limits and choices; null for the defaults.</param>
    public AudioPreprocessor(SpeechProcessorConfiguration configuration, AudioOptions? options = null)
    {
        _configuration = configuration;
        _preparer = new ClipPreparer(configuration, options ?? new AudioOptions());
        _filters = new MelFilters(configuration.MelBands, configuration.MelFftLength);
    }

    /// <summary>Processes clips in the order of their placeholders.</summary>
    /// <exception cref="AudioException">A clip is damaged, too short, too long or of too low a rate.</exception>
    public AudioBatch Process(params IReadOnlyList<AudioInput> clips)
    {
        var prepared = clips.Select(_preparer.Prepare).ToArray();
        var rows = prepared.SelectMany(clip => clip.Pieces.Select(piece => (clip.Spectrum, Piece: piece))).ToArray();
        var frameCount = rows.Length == 0 ? 0 : rows.Max(row => LogMelExtractor.CountFrames(row.Piece.Length, row.Spectrum));
        var batch = new AudioBatch(rows.Length, frameCount, _filters.Bands)
        {
            TokenCounts = [.. prepared.Select(clip => clip.Pieces.Sum(piece => CountTokens(piece.Length, clip.Spectrum)))],
            DroppedSamples = [.. prepared.Select(clip => clip.DroppedSamples)],
        };
        for (var row = 0; row < rows.Length; row++)
            Write(batch, row, rows[row].Piece.Span, rows[row].Spectrum);
        return batch;
    }

    private void Write(AudioBatch batch, int row, ReadOnlySpan<float> samples, SpectrumConfiguration spectrum)
    {
        var frames = LogMelExtractor.CountFrames(samples.Length, spectrum);
        var extractor = new LogMelExtractor(spectrum, _filters, _configuration.MelFftLength);
        extractor.Extract(samples, batch.Features.AsSpan(row * batch.FrameCount * batch.Bands, frames * batch.Bands));
        batch.AttentionMask.AsSpan(row * batch.FrameCount, frames).Fill(true);
        batch.TokensPerRow[row] = CountTokens(samples.Length, spectrum);
    }

    private int CountTokens(int samples, SpectrumConfiguration spectrum) =>
        (LogMelExtractor.CountFrames(samples, spectrum) + _configuration.CompressionRate - 1) / _configuration.CompressionRate;
}
