using System.Text.Json;
using Microsoft.Extensions.AI;
using Phi.Edge.Inference.Adapters;
using Phi.Edge.Inference.Decoding;
using Phi.Edge.Inference.Grammar;
using Phi.Edge.Inference.Prompt;
using Phi.Edge.Inference.Sessions;

namespace Phi.Edge.Inference.Chat;

/// <summary>Translates chat options into a request: sampling, length, adapter, constraint.</summary>
internal sealed class RequestBuilder(PhiModel model)
{
    private const int DefaultAnswer = 1024;
    private readonly GrammarCache _grammars = new(new ModelVocabulary(model.Tokenizer, model.Parts.Engine.Decoder.Graph.Vocabulary));

    /// <summary>Builds the request for a prompt.</summary>
    /// <param name="prompt">Ids and media.</param>
    /// <param name="options">What the caller asks for; null for the folder's own settings.</param>
    /// <param name="afterToolResult">Whether the conversation ends with tool results, so that an answer is due and no call.</param>
    public GenerationRequest Build(PreparedPrompt prompt, ChatOptions? options, bool afterToolResult)
    {
        var phi = options.Phi();
        var room = model.MaxLength - prompt.Ids.Length;
        var count = options?.MaxOutputTokens ?? Math.Max(1, Math.Min(room, DefaultAnswer));
        return new GenerationRequest
        {
            Prompt = prompt.Ids,
            Media = prompt.Media,
            MaxNewTokens = count,
            Sampling = Sampling(options, phi),
            Constraint = Constraint(options, count, afterToolResult),
            Adapter = Adapter(prompt, phi.Adapter),
            EndTokens = [.. model.Configuration.EosTokenIds],
            Priority = phi.Priority,
            Deadline = phi.Deadline,
            SourceKey = phi.SourceKey,
        };
    }

    /// <summary>Vision when there is an image, speech when there is only sound, none for text: the model's own rule.</summary>
    private AdapterTensors Adapter(PreparedPrompt prompt, string name)
    {
        var adapters = model.Parts.Adapters;
        if (name == PhiRequestOptions.None)
            return adapters.None;
        if (name != PhiRequestOptions.Auto)
            return adapters.Get(name);
        var wanted = prompt.HasImages ? ModelLoader.VisionAdapter : prompt.HasSound ? ModelLoader.SpeechAdapter : null;
        return wanted is not null && adapters.Has(wanted) ? adapters.Get(wanted) : adapters.None;
    }

    /// <summary>The folder's settings where the request says nothing; asking for any sampling turns sampling on.</summary>
    private SamplingOptions Sampling(ChatOptions? options, PhiRequestOptions phi)
    {
        var search = model.Configuration.Search;
        var asked = options?.Temperature is not null || options?.TopP is not null || options?.TopK is not null || phi.MinP > 0;
        var topP = options?.TopP ?? (asked ? 1 : search.TopP);
        return new SamplingOptions(
            asked || search.DoSample ? options?.Temperature ?? search.Temperature : 0,
            options?.TopK ?? (asked ? 0 : search.TopK),
            topP is 0 ? 1 : topP,
            phi.MinP,
            phi.RepetitionPenalty ?? search.RepetitionPenalty,
            options?.Seed ?? (search.RandomSeed >= 0 ? search.RandomSeed : null));
    }

    private GrammarConstraint? Constraint(ChatOptions? options, int maxTokens, bool afterToolResult)
    {
        var tools = options?.Tools?.OfType<AIFunctionDeclaration>().ToList() ?? [];
        if (tools.Count > 0 && options!.ToolMode is RequiredChatToolMode required)
            return _grammars.ForTools(Required(tools, required.RequiredFunctionName), ToolOptions()).Start(maxTokens);
        if (options?.ResponseFormat is not ChatResponseFormatJson json || (tools.Count > 0 && !afterToolResult && options.ToolMode is not NoneChatToolMode))
            return null;
        return _grammars.ForSchema(Schema(json)).Start(maxTokens);
    }

    /// <summary>Null for any object: no schema, or one that allows everything.</summary>
    private static JsonElement? Schema(ChatResponseFormatJson format) => format.Schema switch
    {
        null or { ValueKind: JsonValueKind.True or JsonValueKind.Undefined } => null,
        { ValueKind: JsonValueKind.Object } schema => schema,
        { } other => throw new PhiRequestException($"The JSON schema of the response format is a JSON {other.ValueKind}; it must be an object."),
    };

    private static List<AIFunctionDeclaration> Required(List<AIFunctionDeclaration> tools, string? name)
    {
        if (name is null)
            return tools;
        var named = tools.FindAll(t => t.Name == name);
        return named.Count > 0 ? named : throw new PhiRequestException($"The tool '{name}' is required, but only {string.Join(", ", tools.Select(t => t.Name))} are given.");
    }

    /// <summary>Calls between tags where the model has tokens for them, after the word functools where it has not.</summary>
    private ToolGrammarOptions ToolOptions()
    {
        var size = model.Parts.Engine.Decoder.Graph.Vocabulary;
        return model.Tokenizer.SpecialId(ControlTokens.ToolCall) is { } open && model.Tokenizer.SpecialId(ControlTokens.EndToolCall) is { } close
            && open < size && close < size
            ? new ToolGrammarOptions { IsCallRequired = true, OpenTag = open, CloseTag = close }
            : new ToolGrammarOptions { IsCallRequired = true, Syntax = ToolCallSyntax.Functools };
    }
}
