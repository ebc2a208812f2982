using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Phi.Edge.Inference;

namespace Phi.Edge.Daemon.Commands;

/// <summary>What an answer cost, for people and for programs.</summary>
internal static class ChatReport
{
    /// <summary>One line: load, prompt, first token, speed.</summary>
    public static string Line(PhiGeneration answer, TimeSpan load)
    {
        var prefill = answer.FirstToken - answer.Waiting;
        var computed = answer.InputIds.Count - answer.CachedTokens;
        return $"load {load.TotalSeconds:F2} s, preprocessing {answer.Preprocessing.TotalMilliseconds:F0} ms, "
            + $"prefill {computed} of {answer.InputIds.Count} tokens in {prefill.TotalMilliseconds:F0} ms, "
            + $"first token after {(answer.Preprocessing + answer.FirstToken).TotalMilliseconds:F0} ms, "
            + $"{answer.OutputIds.Count} tokens at {answer.TokensPerSecond:F1} tokens/s";
    }

    /// <summary>Everything, as one JSON object on one line.</summary>
    public static string Json(PhiGeneration answer, ChatResponse response, TimeSpan load)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("input_id_count", answer.InputIds.Count);
            Ids(writer, "input_ids", answer.InputIds);
            Ids(writer, "generated", answer.OutputIds);
            if (answer.EndId is { } end)
                writer.WriteNumber("end_id", end);
            writer.WriteString("text", response.Text);
            Calls(writer, response);
            writer.WriteString("finish_reason", answer.FinishReason);
            writer.WriteStartObject("timings");
            writer.WriteNumber("load_ms", load.TotalMilliseconds);
            writer.WriteNumber("preprocessing_ms", answer.Preprocessing.TotalMilliseconds);
            writer.WriteNumber("prefill_ms", (answer.FirstToken - answer.Waiting).TotalMilliseconds);
            writer.WriteNumber("first_token_ms", (answer.Preprocessing + answer.FirstToken).TotalMilliseconds);
            writer.WriteNumber("tokens_per_second", answer.TokensPerSecond);
            writer.WriteNumber("cached_tokens", answer.CachedTokens);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Ids(Utf8JsonWriter writer, string name, IReadOnlyList<int> ids)
    {
        writer.WriteStartArray(name);
        foreach (var id in ids)
            writer.WriteNumberValue(id);
        writer.WriteEndArray();
    }

    private static void Calls(Utf8JsonWriter writer, ChatResponse response)
    {
        var calls = response.Messages.SelectMany(m => m.Contents.OfType<FunctionCallContent>()).ToArray();
        if (calls.Length == 0)
            return;
        writer.WriteStartArray("tool_calls");
        foreach (var call in calls)
        {
            writer.WriteStartObject();
            writer.WriteString("name", call.Name);
            writer.WritePropertyName("arguments");
            JsonSerializer.Serialize(writer, call.Arguments);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
