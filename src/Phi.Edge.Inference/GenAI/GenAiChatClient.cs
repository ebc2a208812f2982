using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntimeGenAI;
using Phi.Edge.Inference.Configuration;
using Phi.Edge.Inference.Prompt;

namespace Phi.Edge.Inference.GenAI;

/// <summary>
/// The same model folders through the official ONNX Runtime GenAI library, for comparison. It applies no LoRA adapter to
/// <c>phi4mm</c> (its answers about images and sound are those of the base decoder), answers one request at a time, and keeps
/// no prefix. Telemetry is off.
/// </summary>
public sealed class GenAiChatClient : IChatClient
{
    private const int DefaultAnswer = 1024;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly OgaHandle _library;
    private readonly Model _model;
    private readonly GenAiPrompts _prompts;
    private readonly ChatClientMetadata _metadata;
    private readonly Tokenization.PhiTokenizer _tokenizer;

    /// <summary>Loads a model folder.</summary>
    /// <param name="directory">The folder with <c>genai_config.json</c>.</param>
    /// <param name="provider">The device.</param>
    /// <exception cref="ModelConfigurationException">The folder is incomplete or contradictory.</exception>
    /// <exception cref="PhiSessionException">The library refused the folder.</exception>
    public GenAiChatClient(string directory, PhiExecutionProvider provider = PhiExecutionProvider.Cuda)
    {
        GenAiTelemetry.Off();
        _metadata = new ChatClientMetadata("onnxruntime-genai", defaultModelId: Path.GetFileName(Path.TrimEndingDirectorySeparator(directory)));
        var configuration = ModelConfiguration.Load(directory);
        _tokenizer = Tokenization.PhiTokenizer.Load(directory);
        OgaHandle? library = null;
        try
        {
            library = new OgaHandle();
            using var config = new Config(directory);
            config.ClearProviders();
            if (provider != PhiExecutionProvider.Cpu)
                config.AppendProvider("cuda");
            _model = new Model(config);
            (_library, library) = (library, null);
        }
        catch (Exception e) when (e is OnnxRuntimeGenAIException or DllNotFoundException or EntryPointNotFoundException or TypeInitializationException)
        {
            throw new PhiSessionException($"ONNX Runtime GenAI refused {directory}: {e.Message}", e);
        }
        finally
        {
            library?.Dispose();
        }

        _prompts = new GenAiPrompts(_model, configuration, _tokenizer);
    }

    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="PhiRuntimeException">The library failed while it answered.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var list = messages.ToList();
        if (options?.Instructions is { Length: > 0 } instructions)
            list.Insert(0, new ChatMessage(ChatRole.System, instructions));
        var tools = options?.ToolMode is NoneChatToolMode ? null : options?.Tools;
        var prompt = ChatTemplate.Render(list, tools);
        var id = Guid.NewGuid().ToString("N");
        await _turn.WaitAsync(cancellationToken);
        try
        {
            using var answer = await Task.Run(() => GenAiAnswer.Start(_model, _prompts, prompt, options, DefaultAnswer), cancellationToken);
            var text = new GenAiText(_tokenizer, options?.StopSequences ?? [], tools is { Count: > 0 });
            while (!text.IsStopped && await Task.Run(answer.Next, cancellationToken) is { } token)
            {
                if (text.Append(token) is { Length: > 0 } piece)
                    yield return Update(id, new TextContent(piece));
            }

            foreach (var rest in text.Finish())
                yield return Update(id, rest);
            var last = Update(id, new UsageContent(answer.Usage()));
            last.FinishReason = text.HasCalls ? ChatFinishReason.ToolCalls
                : answer.IsFull && !text.IsStopped ? ChatFinishReason.Length : ChatFinishReason.Stop;
            yield return last;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? _metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    /// <summary>Frees the model and the library; no answer may be under way.</summary>
    public void Dispose()
    {
        _prompts.Dispose();
        _model.Dispose();
        _library.Dispose();
        _turn.Dispose();
    }

    private ChatResponseUpdate Update(string id, AIContent content) =>
        new(ChatRole.Assistant, [content]) { ResponseId = id, MessageId = id, ModelId = _metadata.DefaultModelId };
}
