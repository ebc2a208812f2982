using Microsoft.Extensions.AI;
using Phi.Edge.Inference.Audio;
using Phi.Edge.Inference.Vision;

namespace Phi.Edge.Inference.Prompt;

/// <summary>Collects the parts of a prompt.</summary>
internal sealed class PromptWriter
{
    private readonly List<PromptSegment> _segments = [];
    private readonly List<ImageInput> _images = [];
    private readonly List<AudioInput> _audios = [];

    public void Control(string token) => _segments.Add(new PromptSegment(PromptSegmentKind.Template, token));

    public void Text(string text)
    {
        if (text.Length > 0)
            _segments.Add(new PromptSegment(PromptSegmentKind.Text, text));
    }

    /// <summary>Adds what a message may hold. Calls and results are written by the template; notes for the host are passed over.</summary>
    public void Content(AIContent content)
    {
        switch (content)
        {
            case { RawRepresentation: ImageInput image }:
                Image(image);
                break;
            case { RawRepresentation: AudioInput audio }:
                Audio(audio);
                break;
            case TextContent text:
                Text(text.Text);
                break;
            case DataContent data when data.HasTopLevelMediaType("image"):
                Image(ImageInput.FromEncoded(data.Data, data.Name ?? $"image {_images.Count + 1}"));
                break;
            case DataContent data when data.HasTopLevelMediaType("audio"):
                Audio(AudioInput.FromEncoded(data.Data, data.Name ?? $"audio {_audios.Count + 1}"));
                break;
            case DataContent data:
                throw new PromptException($"Data of type '{data.MediaType}' cannot be put into a prompt; give image/* or audio/* data.");
            case UriContent uri:
                throw new PromptException($"'{uri.Uri}' is not fetched; load it and give its bytes as DataContent.");
        }
    }

    public PhiPrompt Build() => new(_segments, _images, _audios);

    private void Image(ImageInput image)
    {
        _segments.Add(new PromptSegment(PromptSegmentKind.Image, ""));
        _images.Add(image);
    }

    private void Audio(AudioInput audio)
    {
        _segments.Add(new PromptSegment(PromptSegmentKind.Audio, ""));
        _audios.Add(audio);
    }
}
