using System.Text.Json;
using Phi.Edge.Inference.Prompt;

namespace Phi.Edge.Inference.Tests.Prompt;

public sealed class ToolCallParserTests
{
    [Theory]
    [InlineData("<|tool_call|>[{\"name\": \"f\", \"arguments\": {\"a\": 1}}]<|/tool_call|>")]
    [InlineData("<|tool_call|>[{\"name\": \"f\", \"arguments\": {\"a\": 1}}]")]
    [InlineData("<|tool_call|>[{\"name\": \"f\", \"arguments\": {\"a\": 1}}")]
    [InlineData("<|tool_call|>[{\"name\": \"f\", \"arguments\": {\"a\": 1}}<|/tool_call|>")]
    [InlineData("<|tool_call|> {\"name\": \"f\", \"parameters\": {\"a\": 1}} <|/tool_call|>")]
    [InlineData("functools[{\"name\": \"f\", \"arguments\": {\"a\": 1}}]")]
    [InlineData("functools[{\"name\": \"f\", \"arguments\": {\"a\": 1}},]")]
    [InlineData(" functools [{\"name\": \"f\", \"arguments\": \"{\\\"a\\\": 1}\"}]")]
    [InlineData("<|tool_call|>functools[{\"name\": \"f\", \"arguments\": {\"a\": 1}}]<|/tool_call|>")]
    public void Parse_EachSpelling_GivesTheCall(string answer)
    {
        var reply = ToolCallParser.Parse(answer, "id");
        Assert.False(reply.IsMalformed);
        Assert.Equal("", reply.Text);
        var call = Assert.Single(reply.Calls);
        Assert.Equal(("id-0", "f"), (call.CallId, call.Name));
        Assert.Equal(1, ((JsonElement)call.Arguments!["a"]!).GetInt32());
    }

    [Fact]
    public void Parse_TextAndSeveralCalls_KeepsBoth()
    {
        var reply = ToolCallParser.Parse("Sure. <|tool_call|>[{\"name\":\"ä\"},{\"name\":\"b\"}]<|/tool_call|> Done.<|tool_call|>[{\"name\":\"c\"}]<|/tool_call|>");
        Assert.Equal(["ä", "b", "c"], reply.Calls.Select(call => call.Name));
        Assert.Equal(3, reply.Calls.Select(call => call.CallId).Distinct().Count());
        Assert.Equal("Sure.  Done.", reply.Text);
    }

    [Theory]
    [InlineData("Just an answer.")]
    [InlineData("The word functools is no call.")]
    [InlineData("")]
    public void Parse_PlainText_HasNoCalls(string answer)
    {
        var reply = ToolCallParser.Parse(answer);
        Assert.Equal((answer, 0, false), (reply.Text, reply.Calls.Count, reply.IsMalformed));
    }

    [Theory]
    [InlineData("<|tool_call|>")]
    [InlineData("<|tool_call|>[{\"name\": \"f\", \"argum")]
    [InlineData("<|tool_call|>[{\"arguments\": {}}]")]
    [InlineData("<|tool_call|>[{\"name\": 5}]")]
    [InlineData("<|tool_call|>[1, 2]")]
    [InlineData("<|tool_call|>[{\"name\": \"f\", \"arguments\": [1]}]")]
    [InlineData("functools[oops")]
    [InlineData("functools[{\"name\": \"\\ud800\"}]")]
    public void Parse_DamagedCall_IsMalformedAndKeepsTheText(string answer)
    {
        var reply = ToolCallParser.Parse(answer);
        Assert.True(reply.IsMalformed);
        Assert.Empty(reply.Calls);
        Assert.Equal(answer, reply.Text);
    }

    [Fact]
    public void Parse_RandomDamage_NeverThrows()
    {
        const string Answer = "Ok <|tool_call|>[{\"name\": \"f\", \"arguments\": {\"a\": [1, \"ü\"]}}]<|/tool_call|> functools[{\"name\":\"g\"}] end";
        var random = new Random(5);
        for (var round = 0; round < 20000; round++)
        {
            var damaged = Answer.ToCharArray();
            for (var i = 0; i <= round % 5; i++)
                damaged[random.Next(damaged.Length)] = (char)(round % 3 == 0 ? random.Next(0x10000) : random.Next(32, 127));
            var reply = ToolCallParser.Parse(new string(damaged)[..random.Next(damaged.Length)]);
            Assert.True(!reply.IsMalformed || reply.Calls.Count == 0);
        }
    }
}
