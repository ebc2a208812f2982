using System.Runtime.InteropServices;
using System.Text;
using Phi.Edge.Inference.Tokenization;

namespace Phi.Edge.Inference.Prompt;

/// <summary>Turns a prompt into token ids, each image and clip into as many placeholders as it has features.</summary>
/// <param name="tokenizer">The model's tokenizer.</param>
public sealed class PromptEncoder(PhiTokenizer tokenizer)
{
    /// <summary>Id that stands for one row of image features.</summary>
    public const int ImageTokenId = 200010;

    /// <summary>Id that stands for one row of audio features.</summary>
    public const int AudioTokenId = 200011;

    /// <summary>Encodes a prompt.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="imageTokens">Tokens of each image (<see cref="Vision.ImageBatch.TokenCounts"/>).</param>
    /// <param name="audioTokens">Tokens of each clip (<see cref="Audio.AudioBatch.TokenCounts"/>).</param>
    /// <exception cref="PromptException">The counts do not fit the prompt's images and clips.</exception>
    public int[] Encode(PhiPrompt prompt, IReadOnlyList<int> imageTokens, IReadOnlyList<int> audioTokens)
    {
        Check("image", prompt.Images.Count, imageTokens.Count);
        Check("audio", prompt.Audios.Count, audioTokens.Count);
        var run = new Run(tokenizer);
        var (image, audio) = (0, 0);
        foreach (var segment in prompt.Segments)
        {
            switch (segment.Kind)
            {
                case PromptSegmentKind.Template:
                    run.AddTemplate(segment.Content);
                    break;
                case PromptSegmentKind.Text:
                    run.AddText(segment.Content);
                    break;
                case PromptSegmentKind.Image:
                    run.AddPlaceholders(ImageTokenId, imageTokens[image++]);
                    break;
                default:
                    run.AddPlaceholders(AudioTokenId, audioTokens[audio++]);
                    break;
            }
        }

        return run.Finish();
    }

    private static void Check(string what, int inPrompt, int counted)
    {
        if (inPrompt != counted)
            throw new PromptException(
                $"The prompt has {inPrompt} {what}(s), but token counts for {counted} were given; process the prompt's own {what}s.");
    }

    /// <summary>One encoding. Texts that follow each other are encoded as one, as in the string the template would give.</summary>
    private sealed class Run(PhiTokenizer tokenizer)
    {
        private readonly List<int> _ids = [];
        private readonly StringBuilder _text = new();
        private bool _strips;

        public void AddText(string text) => _text.Append(text);

        public void AddTemplate(string template)
        {
            FlushText();
            var ids = tokenizer.EncodeTemplate(_strips ? template.TrimStart() : template);
            if (ids.Length == 0)
                return;
            _ids.AddRange(ids);
            _strips = tokenizer.StripsRight(ids[^1]);
        }

        public void AddPlaceholders(int id, int count)
        {
            FlushText();
            var start = _ids.Count;
            CollectionsMarshal.SetCount(_ids, start + count);
            CollectionsMarshal.AsSpan(_ids)[start..].Fill(id);
            _strips = false;
        }

        public int[] Finish()
        {
            FlushText();
            return [.. _ids];
        }

        private void FlushText()
        {
            var text = _strips ? _text.ToString().TrimStart() : _text.ToString();
            _text.Clear();
            if (text.Length == 0)
                return;
            tokenizer.EncodeText(text, _ids);
            _strips = false;
        }
    }
}
