using Microsoft.Extensions.AI;
using Phi.Edge.Inference.Configuration;
using Phi.Edge.Inference.Prompt;
using Phi.Edge.Inference.Tests.Vision;

namespace Phi.Edge.Inference.Tests.Prompt;

public sealed class ChatTemplateTests
{
    [Fact]
    public void Render_Tools_StandInTheSystemMessage()
    {
        var tool = AIFunctionFactory.Create((string city, int days) => days, "get_weather", "Tells the weather");
        var prompt = ChatTemplate.Render([new(ChatRole.System, "Help."), new(ChatRole.User, "Hi")], [tool]);
        Assert.Equal(
            "<|system|>Help.<|tool|>[{\"name\": \"get_weather\", \"description\": \"Tells the weather\", "
            + "\"parameters\": {\"city\": {\"type\": \"string\"}, \"days\": {\"type\": \"integer\"}}}]<|/tool|><|end|><|user|>Hi<|end|><|assistant|>",
            Text(prompt));
    }

    [Fact]
    public void Render_ToolsWithoutSystemMessage_GetOne()
    {
        var prompt = ChatTemplate.Render([new(ChatRole.User, "Hi")], [AIFunctionFactory.Create(() => 1, "f", "")]);
        Assert.StartsWith("<|system|><|tool|>[{\"name\": \"f\"", Text(prompt), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_CallAndResult_FollowTheModelsFormat()
    {
        ChatMessage[] messages =
        [
            new(ChatRole.User, "Warmer"),
            new(ChatRole.Assistant, [new FunctionCallContent("1", "heat", new Dictionary<string, object?> { ["by"] = 2.5, ["seat"] = "größer" })]),
            new(ChatRole.Tool, [new FunctionResultContent("1", "done"), new FunctionResultContent("2", new { ok = true })]),
        ];
        Assert.Equal(
            "<|user|>Warmer<|end|><|assistant|><|tool_call|>[{\"name\": \"heat\", \"arguments\": {\"by\": 2.5, \"seat\": \"größer\"}}]<|/tool_call|><|end|>"
            + "<|tool_response|>done<|end|><|tool_response|>{\"ok\": true}<|end|><|assistant|>",
            Text(ChatTemplate.Render(messages)));
    }

    [Fact]
    public void Render_ImagesAndClips_KeepTheirOrder()
    {
        var message = new ChatMessage(ChatRole.User,
        [
            new DataContent(new byte[] { 1 }, "image/png"), new TextContent("a"), new DataContent(new byte[] { 2 }, "audio/wav"),
            new AIContent { RawRepresentation = TestImage.Frame(50, 50, "pat") }, new TextContent("b"),
        ]);
        var prompt = ChatTemplate.Render([message]);
        Assert.Equal("<|user|>[image]a[audio][image]b<|end|><|assistant|>", Text(prompt));
        Assert.Equal([true, false], prompt.Images.Select(image => image.IsEncoded));
        Assert.Single(prompt.Audios);
    }

    [Fact]
    public void Render_WithoutGenerationPrompt_ClosesTheText() =>
        Assert.Equal("<|user|>a<|end|><|endoftext|>", Text(ChatTemplate.Render([new(ChatRole.User, "a")], addGenerationPrompt: false)));

    [Fact]
    public void Render_WhatTheModelsDoNotKnow_IsRefused()
    {
        Assert.Throws<PromptException>(() => ChatTemplate.Render([new(new ChatRole("narrator"), "a")]));
        Assert.Throws<PromptException>(() => ChatTemplate.Render([new(ChatRole.User, [new DataContent(new byte[] { 1 }, "video/mp4")])]));
        Assert.Throws<PromptException>(() => ChatTemplate.Render([new(ChatRole.User, [new UriContent("http://localhost/a.png", "image/png")])]));
        Assert.Throws<PromptException>(() => ChatTemplate.Render([new(ChatRole.User, "a")], [new HostedWebSearchTool()]));
    }

    [Fact]
    public void RequireSupportedBy_TextModel_RefusesImages()
    {
        var prompt = PhiPrompt.FromTemplate("<|image_1|>", [TestImage.Frame(50, 50, "pat")]);
        prompt.RequireSupportedBy(ModelConfiguration.Load(Golden.MultimodalFolder));
        Assert.Throws<PromptException>(() => prompt.RequireSupportedBy(ModelConfiguration.Load(Golden.MiniFolder)));
    }

    private static string Text(PhiPrompt prompt) => string.Concat(prompt.Segments.Select(segment => segment.Kind switch
    {
        PromptSegmentKind.Image => "[image]",
        PromptSegmentKind.Audio => "[audio]",
        _ => segment.Content,
    }));
}
