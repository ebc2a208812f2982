using Microsoft.Extensions.AI;

namespace Phi.Edge.Inference.Prompt;

/// <summary>
/// The chat template of Phi-4-multimodal and Phi-4-mini: <c>&lt;|role|&gt;</c>, content, <c>&lt;|end|&gt;</c>, without line breaks.
/// </summary>
public static class ChatTemplate
{
    /// <summary>Makes the prompt of a conversation.</summary>
    /// <param name="messages">
    /// The conversation. Images and clips (<see cref="DataContent"/> of type image/* and audio/*, or any content whose
    /// <see cref="AIContent.RawRepresentation"/> is an image or audio input of this library) keep their place among the texts.
    /// </param>
    /// <param name="tools">Functions the model may call; they go into the first system message, or into one of their own.</param>
    /// <param name="addGenerationPrompt">Whether the model is to answer; otherwise the text is closed.</param>
    /// <exception cref="PromptException">A role, a content or a tool that the models do not know.</exception>
    public static PhiPrompt Render(IEnumerable<ChatMessage> messages, IEnumerable<AITool>? tools = null, bool addGenerationPrompt = true)
    {
        var definitions = ToolDefinitions.Write(tools ?? []);
        var writer = new PromptWriter();
        var list = messages.ToList();
        if (definitions is not null && !list.Exists(message => message.Role == ChatRole.System))
            list.Insert(0, new ChatMessage(ChatRole.System, ""));
        foreach (var message in list)
        {
            if (message.Role == ChatRole.System)
            {
                WriteSystem(writer, message, definitions);
                definitions = null;
            }
            else
            {
                WriteMessage(writer, message);
            }
        }

        writer.Control(addGenerationPrompt ? ControlTokens.Assistant : ControlTokens.EndOfText);
        return writer.Build();
    }

    private static void WriteSystem(PromptWriter writer, ChatMessage message, string? definitions)
    {
        writer.Control(ControlTokens.System);
        WriteContents(writer, message);
        if (definitions is not null)
        {
            writer.Control(ControlTokens.Tool);
            writer.Text(definitions);
            writer.Control(ControlTokens.EndTool);
        }

        writer.Control(ControlTokens.End);
    }

    private static void WriteMessage(PromptWriter writer, ChatMessage message)
    {
        if (message.Role == ChatRole.Tool)
        {
            foreach (var result in message.Contents.OfType<FunctionResultContent>())
                WriteResult(writer, result);
            return;
        }

        if (message.Role != ChatRole.User && message.Role != ChatRole.Assistant)
            throw new PromptException($"The role '{message.Role}' is not known to the models; use system, user, assistant or tool.");
        writer.Control(message.Role == ChatRole.User ? ControlTokens.User : ControlTokens.Assistant);
        WriteContents(writer, message);
        var calls = message.Contents.OfType<FunctionCallContent>().ToArray();
        if (calls.Length > 0)
        {
            writer.Control(ControlTokens.ToolCall);
            writer.Text(ToolDefinitions.WriteCalls(calls));
            writer.Control(ControlTokens.EndToolCall);
        }

        writer.Control(ControlTokens.End);
    }

    private static void WriteResult(PromptWriter writer, FunctionResultContent result)
    {
        writer.Control(ControlTokens.ToolResponse);
        writer.Text(ToolDefinitions.WriteResult(result));
        writer.Control(ControlTokens.End);
    }

    private static void WriteContents(PromptWriter writer, ChatMessage message)
    {
        foreach (var content in message.Contents)
            writer.Content(content);
    }
}
