using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Phi.Edge.Inference.Configuration;

namespace Phi.Edge.Inference.Prompt;

/// <summary>
/// Finds tool calls in an answer: <c>&lt;|tool_call|&gt;[...]&lt;|/tool_call|&gt;</c> and <c>functools[...]</c>, with or without
/// the end. Safe on any text.
/// </summary>
public static class ToolCallParser
{
    private const string Functools = "functools";
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, MaxDepth = 32 };

    /// <summary>Takes an answer apart.</summary>
    /// <param name="answer">The decoded answer, tool-call marks included.</param>
    /// <param name="idPrefix">Prefix of the calls' ids, which must not repeat in a conversation; null makes up one.</param>
    public static ToolCallReply Parse(string answer, string? idPrefix = null)
    {
        idPrefix ??= Guid.NewGuid().ToString("N");
        var calls = new List<FunctionCallContent>();
        var text = new StringBuilder();
        var rest = answer;
        while (FindMark(rest) is var (start, length))
        {
            text.Append(rest, 0, start);
            rest = rest[(start + length)..];
            if (ReadValue(rest) is not var (value, consumed) || !TryAdd(value, idPrefix, calls))
                return new ToolCallReply(answer, [], IsMalformed: true);
            rest = rest[consumed..].TrimStart();
            if (rest.StartsWith(ControlTokens.EndToolCall, StringComparison.Ordinal))
                rest = rest[ControlTokens.EndToolCall.Length..];
        }

        return new ToolCallReply(text.Append(rest).ToString().Trim(), calls, IsMalformed: false);
    }

    /// <summary>Where the next mark starts and how long it is.</summary>
    private static (int Start, int Length)? FindMark(string text)
    {
        var tag = text.IndexOf(ControlTokens.ToolCall, StringComparison.Ordinal);
        for (var at = text.IndexOf(Functools, StringComparison.Ordinal); at >= 0 && (tag < 0 || at < tag);
            at = text.IndexOf(Functools, at + 1, StringComparison.Ordinal))
        {
            // The word alone is just a word.
            if (text.AsSpan(at + Functools.Length).TrimStart().StartsWith("["))
                return (at, Functools.Length);
        }

        return tag < 0 ? null : (tag, ControlTokens.ToolCall.Length);
    }

    /// <summary>The JSON value at the start of a text, and how many characters it takes; a missing last bracket is forgiven.</summary>
    private static (JsonElement Value, int Consumed)? ReadValue(string text)
    {
        var trimmed = text.TrimStart();
        var skipped = text.Length - trimmed.Length;
        if (trimmed.StartsWith(Functools, StringComparison.Ordinal))
            return ReadValue(trimmed[Functools.Length..]) is var (inner, count) ? (inner, skipped + Functools.Length + count) : null;
        if (Read(trimmed) is var (value, consumed))
            return (value, skipped + consumed);
        var end = trimmed.IndexOf(ControlTokens.EndToolCall, StringComparison.Ordinal);
        var open = (end < 0 ? trimmed : trimmed[..end]).TrimEnd();
        return Read(open + "]") is var (completed, _) ? (completed, skipped + (end < 0 ? trimmed.Length : end)) : null;
    }

    private static (JsonElement Value, int Consumed)? Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            var reader = new Utf8JsonReader(bytes, Lenient);
            using var document = JsonDocument.ParseValue(ref reader);
            var consumed = (int)reader.BytesConsumed;
            return JsonText.IsReadable(bytes.AsSpan(0, consumed), Lenient)
                ? (document.RootElement.Clone(), Encoding.UTF8.GetCharCount(bytes, 0, consumed))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool TryAdd(JsonElement value, string idPrefix, List<FunctionCallContent> calls)
    {
        JsonElement[] items = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        foreach (var item in items)
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("name", out var name)
                || name.ValueKind != JsonValueKind.String || ReadArguments(item) is not { } arguments)
                return false;
            calls.Add(new FunctionCallContent($"{idPrefix}-{calls.Count}", name.GetString() ?? "", arguments));
        }

        return true;
    }

    /// <summary>The arguments: an object, or a string that holds one; null when they are something else.</summary>
    private static Dictionary<string, object?>? ReadArguments(JsonElement call)
    {
        if (!call.TryGetProperty("arguments", out var arguments) && !call.TryGetProperty("parameters", out arguments))
            return [];
        if (arguments.ValueKind == JsonValueKind.String && Read(arguments.GetString() ?? "") is var (inner, _))
            arguments = inner;
        if (arguments.ValueKind == JsonValueKind.Null)
            return [];
        if (arguments.ValueKind != JsonValueKind.Object)
            return null;
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var argument in arguments.EnumerateObject())
            values[argument.Name] = argument.Value;
        return values;
    }
}
