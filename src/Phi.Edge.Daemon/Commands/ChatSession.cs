using System.Text.Json;
using Microsoft.Extensions.AI;
using Phi.Edge.Inference;
using Phi.Edge.Inference.Audio;
using Phi.Edge.Inference.Prompt;
using Phi.Edge.Inference.Vision;

namespace Phi.Edge.Daemon.Commands;

/// <summary>A loaded model and a conversation with it.</summary>
internal sealed class ChatSession : IDisposable
{
    private const string FileAdapter = "file";
    private readonly ChatArguments _arguments;
    private readonly PhiModel _model;
    private readonly PhiChatClient _client;
    private readonly TextReader _input;
    private readonly TextWriter _output;
    private readonly TextWriter _timing;
    private readonly ChatOptions _options;
    private readonly TimeSpan _load;

    private ChatSession(ChatArguments arguments, PhiModel model, TimeSpan load, TextReader input, TextWriter output, TextWriter timing)
    {
        (_arguments, _model, _load, _input, _output, _timing) = (arguments, model, load, input, output, timing);
        _client = new PhiChatClient(model, sounds: new AudioOptions { LongClips = arguments.LongAudio });
        _options = new ChatOptions { MaxOutputTokens = arguments.MaxTokens }
            .WithPhi(new PhiRequestOptions { Adapter = File.Exists(arguments.Adapter) ? FileAdapter : arguments.Adapter });
        if (arguments.SchemaFile is { } schema)
            _options.ResponseFormat = ChatResponseFormat.ForJsonSchema(Json(schema));
        if (arguments.ToolsFile is { } tools)
            _options.Tools = [.. ToolList.Read(File.ReadAllBytes(tools), tools)];
    }

    /// <summary>Loads the model.</summary>
    public static ChatSession Open(ChatArguments arguments, TextReader input, TextWriter output, TextWriter timing)
    {
        var time = TimeProvider.System;
        var started = time.GetTimestamp();
        var options = new PhiModelOptions { Provider = arguments.Provider };
        if (File.Exists(arguments.Adapter))
            options.Adapters[FileAdapter] = arguments.Adapter;
        var model = PhiModel.Load(arguments.Model, options);
        return new ChatSession(arguments, model, time.GetElapsedTime(started), input, output, timing);
    }

    /// <summary>Answers PROMPT, or every line that comes in.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (_arguments.Prompt is { } prompt)
        {
            await (_arguments.IsRaw ? AnswerRawAsync(prompt, cancellation) : AnswerAsync([Question(prompt, true)], cancellation));
            return;
        }

        var messages = new List<ChatMessage>();
        while (await ReadLineAsync(cancellation) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                await (_arguments.IsRaw ? AnswerRawAsync(line, cancellation) : ContinueAsync(messages, line, cancellation));
            }
            catch (PhiInferenceException e)
            {
                // one question that cannot be answered does not end the conversation
                await _timing.WriteLineAsync(e.Message);
            }
        }
    }

    private async Task ContinueAsync(List<ChatMessage> messages, string line, CancellationToken cancellation)
    {
        var question = Question(line, messages.Count == 0);
        var answer = await AnswerAsync([.. messages, question], cancellation);
        messages.Add(question);
        messages.AddRange(answer);
    }

    public void Dispose()
    {
        _client.Dispose();
        _model.Dispose();
    }

    /// <summary>The console's reader blocks and knows no cancellation, so it waits on a pool thread, which dies with the process.</summary>
    private async Task<string?> ReadLineAsync(CancellationToken cancellation)
    {
        if (_input == Console.In && !Console.IsInputRedirected)
            await _timing.WriteAsync("> ");
        return await Task.Run(_input.ReadLine, cancellation).WaitAsync(cancellation);
    }

    private Task<IList<ChatMessage>> AnswerRawAsync(string template, CancellationToken cancellation)
    {
        var images = _arguments.Images.Select(f => ImageInput.FromEncoded(File.ReadAllBytes(f), f)).ToArray();
        var audios = _arguments.Audios.Select(f => AudioInput.FromEncoded(File.ReadAllBytes(f), f)).ToArray();
        var prompt = PhiPrompt.FromTemplate(template, images, audios);
        return ShowAsync(_client.GetStreamingResponseAsync(prompt, _options, cancellation), cancellation);
    }

    private Task<IList<ChatMessage>> AnswerAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellation) =>
        ShowAsync(_client.GetStreamingResponseAsync(messages, _options, cancellation), cancellation);

    private async Task<IList<ChatMessage>> ShowAsync(IAsyncEnumerable<ChatResponseUpdate> answer, CancellationToken cancellation)
    {
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in answer.WithCancellation(cancellation))
        {
            updates.Add(update);
            if (_arguments.IsJson)
                continue;
            await _output.WriteAsync(update.Text);
            foreach (var call in update.Contents.OfType<FunctionCallContent>())
                await _output.WriteAsync($"{call.Name}({JsonSerializer.Serialize(call.Arguments)})");
            await _output.FlushAsync(cancellation);
        }

        var response = updates.ToChatResponse();
        var generation = (PhiGeneration)updates[^1].RawRepresentation!;
        if (_arguments.IsJson)
            await _output.WriteLineAsync(ChatReport.Json(generation, response, _load));
        else
            await _output.WriteLineAsync();
        await _timing.WriteLineAsync(ChatReport.Line(generation, _load));
        return response.Messages;
    }

    private ChatMessage Question(string text, bool first)
    {
        var message = new ChatMessage(ChatRole.User, []);
        foreach (var image in first ? _arguments.Images : [])
            message.Contents.Add(new DataContent(File.ReadAllBytes(image), "image/*") { Name = Path.GetFileName(image) });
        foreach (var audio in first ? _arguments.Audios : [])
            message.Contents.Add(new DataContent(File.ReadAllBytes(audio), "audio/wav") { Name = Path.GetFileName(audio) });
        message.Contents.Add(new TextContent(text));
        return message;
    }

    private static JsonElement Json(string file)
    {
        try
        {
            return JsonElement.Parse(File.ReadAllBytes(file));
        }
        catch (JsonException e)
        {
            throw new PhiRequestException($"The schema in '{file}' is not JSON: {e.Message}", e);
        }
    }
}
