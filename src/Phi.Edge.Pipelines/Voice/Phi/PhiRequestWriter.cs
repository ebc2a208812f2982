using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Flow;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Phi;

/// <summary>Writes requests: the constant beginning, then the sound or the words, then the context.</summary>
internal sealed class PhiRequestWriter(CommandCatalogue catalogue, PhiVoiceOptions options)
{
    /// <summary>Whose newer requests replace older ones.</summary>
    private const string Source = "voice";

    /// <summary>Longest typed sentence in characters; what a dashboard may send.</summary>
    public const int LongestText = 500;

    private readonly ChatMessage _system = new(ChatRole.System, PhiInstructions.Of(catalogue, options));
    private readonly ChatResponseFormat _format = ChatResponseFormat.ForJsonSchema(PhiReplySchema.Of(catalogue, options), "reply");

    public ChatMessage[] Messages(Utterance utterance, PhiContext context) => Messages(utterance.Samples.Span, Context(context));

    public ChatMessage[] Messages(string text, PhiContext context) =>
        [_system, new ChatMessage(ChatRole.User, $"The driver typed (data): {Quote(text)}\n{Context(context)}")];

    /// <summary>A request that leaves the constant beginning in the engine's cache: half a second of silence.</summary>
    public ChatMessage[] Silence() => Messages(new short[WaveFile.Rate / 2], "");

    /// <summary>The same for typed sentences, which the engine computes without its part for sound.</summary>
    public ChatMessage[] Nothing() => [_system, new ChatMessage(ChatRole.User, "")];

    public ChatOptions Options() => Options(new ModelRequest(options.Priority, options.Deadline, Source), options.MaxTokens);

    /// <summary>Anybody's request goes before, and a single token is enough.</summary>
    public ChatOptions WarmUpOptions() => Options(new ModelRequest(int.MinValue, null, null), 1);

    private ChatMessage[] Messages(ReadOnlySpan<short> samples, string context)
    {
        var sound = new DataContent(WaveFile.Write(samples), "audio/wav");
        return [_system, new ChatMessage(ChatRole.User, [sound, new TextContent(context)])];
    }

    private ChatOptions Options(ModelRequest request, int tokens) => request.AttachTo(new ChatOptions
    {
        MaxOutputTokens = tokens,
        Temperature = 0,
        ResponseFormat = _format,
    });

    private static string Context(PhiContext context) => $"Context (data): {PhiContextWriter.Write(context)}";

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
