using System.Text.RegularExpressions;
using Phi.Edge.Inference.Audio;
using Phi.Edge.Inference.Configuration;
using Phi.Edge.Inference.Vision;

namespace Phi.Edge.Inference.Prompt;

/// <summary>A prompt in parts, with the images and clips that go into its places, in order.</summary>
public sealed partial class PhiPrompt
{
    internal PhiPrompt(IReadOnlyList<PromptSegment> segments, IReadOnlyList<ImageInput> images, IReadOnlyList<AudioInput> audios, bool isTemplate = false)
    {
        IsTemplate = isTemplate;
        Segments = segments;
        Images = images;
        Audios = audios;
    }

    /// <summary>The parts.</summary>
    public IReadOnlyList<PromptSegment> Segments { get; }

    /// <summary>The images, in the order of their places.</summary>
    public IReadOnlyList<ImageInput> Images { get; }

    /// <summary>The clips, in the order of their places.</summary>
    public IReadOnlyList<AudioInput> Audios { get; }

    /// <summary>Made by <see cref="FromTemplate"/>: its images are encoded in one run, and its clips, as ONNX Runtime GenAI does it.</summary>
    internal bool IsTemplate { get; }

    /// <summary>
    /// Makes a prompt of a trusted template with <c>&lt;|image_1|&gt;</c> and <c>&lt;|audio_1|&gt;</c> as places. Their numbers do
    /// not count, only their order does. Never put text from outside into a template.
    /// </summary>
    /// <exception cref="PromptException">There are more or fewer places than images or clips.</exception>
    public static PhiPrompt FromTemplate(string template, IReadOnlyList<ImageInput>? images = null,
        IReadOnlyList<AudioInput>? audios = null)
    {
        var segments = new List<PromptSegment>();
        var start = 0;
        foreach (Match place in PlaceExpression().Matches(template))
        {
            if (place.Index > start)
                segments.Add(new PromptSegment(PromptSegmentKind.Template, template[start..place.Index]));
            var kind = place.Groups[1].ValueSpan is "image" ? PromptSegmentKind.Image : PromptSegmentKind.Audio;
            segments.Add(new PromptSegment(kind, ""));
            start = place.Index + place.Length;
        }

        if (start < template.Length)
            segments.Add(new PromptSegment(PromptSegmentKind.Template, template[start..]));
        CheckCount("image", segments.Count(segment => segment.Kind == PromptSegmentKind.Image), images?.Count ?? 0);
        CheckCount("audio", segments.Count(segment => segment.Kind == PromptSegmentKind.Audio), audios?.Count ?? 0);
        return new PhiPrompt(segments, images ?? [], audios ?? [], isTemplate: true);
    }

    /// <summary>Checks that the model can see the images and hear the clips.</summary>
    /// <exception cref="PromptException">It cannot.</exception>
    public void RequireSupportedBy(ModelConfiguration configuration)
    {
        if (Images.Count > 0 && configuration.Vision is null)
            throw new PromptException(
                $"The prompt has {Images.Count} image(s), but the model in '{configuration.Directory}' does not see; use a phi4mm model.");
        if (Audios.Count > 0 && configuration.Speech is null)
            throw new PromptException(
                $"The prompt has {Audios.Count} audio clip(s), but the model in '{configuration.Directory}' does not hear; use a phi4mm model with speech.");
    }

    private static void CheckCount(string what, int places, int given)
    {
        if (places != given)
            throw new PromptException(
                $"The template has {places} {what} place(s), but {given} {what}(s) are given; give one for each <|{what}_N|>.");
    }

    [GeneratedRegex(@"<\|(image|audio)_[0-9]+\|>", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceExpression();
}
