using System.CommandLine;
using Phi.Edge.Inference;
using Phi.Edge.Inference.Audio;

namespace Phi.Edge.Daemon.Commands;

/// <summary><c>phi-edge chat</c>: asks a model folder, once or line by line.</summary>
internal static class ChatCommand
{
    internal static Command Create()
    {
        var model = new Option<string>("--model") { Description = "Model folder (holds genai_config.json)", Required = true };
        var images = new Option<string[]>("--image") { Description = "Image file: PNG, JPEG, WebP, BMP; may be repeated" };
        var audios = new Option<string[]>("--audio") { Description = "WAV file; may be repeated" };
        var tools = new Option<string?>("--tools") { Description = "JSON file: a list of {name, description, parameters}" };
        var schema = new Option<string?>("--schema") { Description = "JSON schema file that the answer must satisfy" };
        var adapter = new Option<string>("--adapter") { Description = "auto, none, vision, speech, a name, or an .onnx_adapter file", DefaultValueFactory = _ => PhiRequestOptions.Auto };
        var longAudio = new Option<LongClipRule>("--long-audio")
        {
            Description = "What happens beyond 30 s: split (heard in pieces), truncate (as ONNX Runtime GenAI), refuse",
            DefaultValueFactory = _ => LongClipRule.Split,
        };
        var maxTokens = new Option<int>("--max-tokens") { Description = "Longest answer, in tokens", DefaultValueFactory = _ => 512 };
        var provider = new Option<PhiExecutionProvider>("--provider") { Description = "Device", DefaultValueFactory = _ => PhiExecutionProvider.Cpu };
        var raw = new Option<bool>("--raw") { Description = "PROMPT is finished template text with its tags" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object: ids, text, reason, timings" };
        var prompt = new Argument<string?>("PROMPT") { Description = "The question; without it, questions are read line by line", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("chat", "Ask a Phi-4 model") { model, images, audios, tools, schema, adapter, longAudio, maxTokens, provider, raw, json, prompt };
        command.SetAction((parsed, cancellation) => RunAsync(
            new ChatArguments
            {
                Model = parsed.GetRequiredValue(model),
                Images = parsed.GetValue(images) ?? [],
                Audios = parsed.GetValue(audios) ?? [],
                ToolsFile = parsed.GetValue(tools),
                SchemaFile = parsed.GetValue(schema),
                Adapter = parsed.GetValue(adapter) ?? PhiRequestOptions.Auto,
                LongAudio = parsed.GetValue(longAudio),
                MaxTokens = parsed.GetValue(maxTokens),
                Provider = parsed.GetValue(provider),
                IsRaw = parsed.GetValue(raw),
                IsJson = parsed.GetValue(json),
                Prompt = parsed.GetValue(prompt),
            },
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ChatArguments arguments, CancellationToken cancellation)
    {
        try
        {
            using var session = ChatSession.Open(arguments, Console.In, Console.Out, Console.Error);
            await session.RunAsync(cancellation);
            return 0;
        }
        catch (PhiInferenceException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Text.Json.JsonException or ArgumentException)
        {
            await Console.Error.WriteLineAsync($"An input file cannot be used: {e.Message}");
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Cancelled.");
        }

        return 1;
    }
}
