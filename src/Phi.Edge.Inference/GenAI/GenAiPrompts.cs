using System.Text;
using Microsoft.ML.OnnxRuntimeGenAI;
using Phi.Edge.Inference.Audio;
using Phi.Edge.Inference.Configuration;
using Phi.Edge.Inference.Prompt;
using Phi.Edge.Inference.Tokenization;
using Phi.Edge.Inference.Vision;

namespace Phi.Edge.Inference.GenAI;

/// <summary>
/// Hands prompts to the GenAI library: text as ids of our own tokenizer, which cannot be talked into control tokens; images and
/// sound through the library's processor, which takes one string.
/// </summary>
internal sealed class GenAiPrompts(Model model, ModelConfiguration configuration, PhiTokenizer tokenizer) : IDisposable
{
    /// <summary>The library's tokens of defused tags may be a few more than ours.</summary>
    private const int Slack = 256;
    private readonly PromptEncoder _encoder = new(tokenizer);
    private readonly Lazy<MultiModalProcessor> _processor = new(() => new MultiModalProcessor(model));

    public GenAiInputs Read(PhiPrompt prompt)
    {
        prompt.RequireSupportedBy(configuration);
        if (prompt.Images.Count == 0 && prompt.Audios.Count == 0)
            return new GenAiInputs(_encoder.Encode(prompt, [], []));
        var length = Count(prompt) + Slack;
        using var folder = new GenAiMediaFolder();
        var images = prompt.Images.Select(i => folder.Add(i.IsEncoded ? i.Data : throw NotAFile(i.Source), ".png")).ToArray();
        var sounds = prompt.Audios.Select(a => folder.Add(a.IsEncoded ? a.File : throw NotAFile(a.Source), ".wav")).ToArray();
        using var loadedImages = images.Length > 0 ? Images.Load(images) : null;
        using var loadedSounds = sounds.Length > 0 ? Audios.Load(sounds) : null;
        // null means none here, whatever the package annotates
        var tensors = _processor.Value.ProcessImagesAndAudios(Text(prompt), loadedImages!, loadedSounds!);
        return new GenAiInputs(tensors, length);
    }

    public void Dispose()
    {
        if (_processor.IsValueCreated)
            _processor.Value.Dispose();
    }

    /// <summary>Tokens of the prompt by our own pre-processing, because the library does not tell before it has a generator.</summary>
    private int Count(PhiPrompt prompt)
    {
        IReadOnlyList<int> images = configuration.Vision is { } vision && prompt.Images.Count > 0
            ? new ImagePreprocessor(vision.Processor).Process(prompt.Images).TokenCounts : [];
        IReadOnlyList<int> sounds = configuration.Speech is { } speech && prompt.Audios.Count > 0
            ? new AudioPreprocessor(speech.Processor, new AudioOptions { LongClips = LongClipRule.Truncate }).Process(prompt.Audios).TokenCounts : [];
        return _encoder.Encode(prompt, images, sounds).Length;
    }

    private static PhiRequestException NotAFile(string source) =>
        new($"'{source}' is a raw frame or raw samples; ONNX Runtime GenAI takes encoded files only.");

    /// <summary>The template as one string; what came from outside loses the beginning of any tag.</summary>
    private static string Text(PhiPrompt prompt)
    {
        var text = new StringBuilder();
        var (image, sound) = (0, 0);
        foreach (var segment in prompt.Segments)
        {
            text.Append(segment.Kind switch
            {
                PromptSegmentKind.Template => segment.Content,
                PromptSegmentKind.Image => $"<|image_{++image}|>",
                PromptSegmentKind.Audio => $"<|audio_{++sound}|>",
                _ => segment.Content.Replace("<|", "< |", StringComparison.Ordinal),
            });
        }

        return text.ToString();
    }
}
