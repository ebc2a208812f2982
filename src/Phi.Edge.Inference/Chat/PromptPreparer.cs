using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Phi.Edge.Inference.Audio;
using Phi.Edge.Inference.Configuration;
using Phi.Edge.Inference.Decoding;
using Phi.Edge.Inference.Prompt;
using Phi.Edge.Inference.Sessions;
using Phi.Edge.Inference.Tokenization;
using Phi.Edge.Inference.Vision;

namespace Phi.Edge.Inference.Chat;

/// <summary>
/// Turns a prompt's texts, images and sounds into ids and encoder inputs. The media of one message are encoded in one run; those
/// of another message in another, so that a conversation that goes on keeps what it has. A finished template's are encoded in
/// one run, as the genuine library does it with every prompt.
/// </summary>
internal sealed class PromptPreparer
{
    private const long SpeechProjection = 2;
    private const long VisionSpeechProjection = 3;
    private readonly ModelConfiguration _configuration;
    private readonly ModelParts _parts;
    private readonly PromptEncoder _encoder;
    private readonly ImagePreprocessor? _images;
    private readonly AudioPreprocessor? _sounds;

    public PromptPreparer(ModelConfiguration configuration, ModelParts parts, PhiTokenizer tokenizer, ImageOptions? images, AudioOptions? sounds)
    {
        (_configuration, _parts, _encoder) = (configuration, parts, new PromptEncoder(tokenizer));
        _images = configuration.Vision is { } vision ? new ImagePreprocessor(vision.Processor, images) : null;
        _sounds = configuration.Speech is { } speech ? new AudioPreprocessor(speech.Processor, sounds) : null;
    }

    /// <summary>Does all that needs no model; may take a tenth of a second per large image.</summary>
    public PreparedPrompt Prepare(PhiPrompt prompt)
    {
        prompt.RequireSupportedBy(_configuration);
        var (imageGroups, soundGroups) = Messages(prompt);
        var images = imageGroups.ConvertAll(g => _images!.Process(prompt.Images.Skip(g.First).Take(g.Count).ToArray()));
        var sounds = soundGroups.ConvertAll(g => _sounds!.Process(prompt.Audios.Skip(g.First).Take(g.Count).ToArray()));
        var ids = _encoder.Encode(prompt, [.. images.SelectMany(b => b.TokenCounts)], [.. sounds.SelectMany(b => b.TokenCounts)]);
        var media = new List<MediaGroup>();
        var at = 0;
        foreach (var batch in images)
            media.Add(new MediaGroup(MediaKind.Image, Hash(batch), Clips(ids, PromptEncoder.ImageTokenId, batch.TokenCounts, ref at), run => Encode(batch, run)));
        at = 0;
        var mode = images.Count > 0 ? VisionSpeechProjection : SpeechProjection;
        foreach (var batch in sounds)
        {
            media.Add(new MediaGroup(MediaKind.Audio, Hash(batch, mode), Clips(ids, PromptEncoder.AudioTokenId, batch.TokenCounts, ref at),
                run => Encode(batch, mode, run)));
        }

        return new PreparedPrompt(ids, media, images.Count > 0, sounds.Count > 0);
    }

    /// <summary>Which images and sounds belong to one message: those between two ends of a message.</summary>
    private static (List<(int First, int Count)> Images, List<(int First, int Count)> Sounds) Messages(PhiPrompt prompt)
    {
        var (images, sounds) = (new List<(int First, int Count)>(), new List<(int First, int Count)>());
        var (image, sound, firstImage, firstSound) = (0, 0, 0, 0);
        foreach (var segment in prompt.Segments)
        {
            image += segment.Kind == PromptSegmentKind.Image ? 1 : 0;
            sound += segment.Kind == PromptSegmentKind.Audio ? 1 : 0;
            if (!prompt.IsTemplate && segment.Kind == PromptSegmentKind.Template && segment.Content.Contains(ControlTokens.End, StringComparison.Ordinal))
                Close();
        }

        Close();
        return (images, sounds);

        void Close()
        {
            if (image > firstImage)
                images.Add((firstImage, image - firstImage));
            if (sound > firstSound)
                sounds.Add((firstSound, sound - firstSound));
            (firstImage, firstSound) = (image, sound);
        }
    }

    private static List<MediaClip> Clips(int[] ids, int placeholder, IReadOnlyList<int> counts, ref int at)
    {
        var clips = new List<MediaClip>();
        foreach (var count in counts)
        {
            var start = Array.IndexOf(ids, placeholder, at);
            clips.Add(new MediaClip(start, count));
            at = start + count;
        }

        return clips;
    }

    private EncodedFeatures Encode(ImageBatch batch, Microsoft.ML.OnnxRuntime.RunOptions run)
    {
        var names = _configuration.Vision!;
        return _parts.Encode(_parts.Vision!,
        [
            new EncoderInput(names.PixelValues, batch.PixelValues, batch.PixelShape),
            new EncoderInput(names.AttentionMask, batch.AttentionMask, batch.MaskShape),
            new EncoderInput(names.ImageSizes, batch.ImageSizes, [batch.ImageCount, 2]),
        ], run);
    }

    private EncodedFeatures Encode(AudioBatch batch, long mode, Microsoft.ML.OnnxRuntime.RunOptions run)
    {
        var names = _configuration.Speech!;
        return _parts.Encode(_parts.Speech!,
        [
            new EncoderInput(names.AudioEmbeds, batch.Features, batch.FeatureShape),
            new EncoderInput(names.AttentionMask, batch.AttentionMask, batch.MaskShape),
            new EncoderInput(names.AudioSizes, batch.TokensPerRow, [batch.RowCount]),
            new EncoderInput(names.AudioProjectionMode, new[] { mode }, [1]),
        ], run);
    }

    private static ulong Hash(ImageBatch batch) =>
        Hash(MemoryMarshal.AsBytes(batch.PixelValues.AsSpan()), MemoryMarshal.AsBytes(batch.ImageSizes.AsSpan()), MemoryMarshal.AsBytes(batch.AttentionMask.AsSpan()));

    private static ulong Hash(AudioBatch batch, long mode) =>
        Hash(MemoryMarshal.AsBytes(batch.Features.AsSpan()), MemoryMarshal.AsBytes(batch.TokensPerRow.AsSpan()), BitConverter.GetBytes(mode));

    private static ulong Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(first);
        hash.AppendData(second);
        hash.AppendData(third);
        return BitConverter.ToUInt64(hash.GetHashAndReset());
    }
}
