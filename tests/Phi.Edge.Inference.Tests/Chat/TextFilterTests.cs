using Phi.Edge.Inference.Chat;

namespace Phi.Edge.Inference.Tests.Chat;

public sealed class TextFilterTests
{
    [Theory]
    [InlineData("abcSTOPdef", "abc", true)]
    [InlineData("abcSTO", "abcSTO", false)]
    [InlineData("SSTOP", "S", true)]
    [InlineData("aENbSTOP", "aENb", true)]
    public void StopMatcher_ByCharacter_ShowsWhatComesBefore(string text, string shown, bool stopped)
    {
        var matcher = new StopMatcher(["STOP", "END"]);

        var actual = string.Concat(text.Select(c => matcher.Append(c.ToString()))) + matcher.Flush();

        Assert.Equal((shown, stopped), (actual, matcher.IsStopped));
    }

    [Fact]
    public void ToolCallFilter_CallInPieces_IsNeverShown()
    {
        var filter = new ToolCallFilter();

        var shown = string.Concat("Just a moment. <|tool_call|>[{\"name\":\"f\",\"arguments\":{\"x\":1}}]<|/tool_call|>".Chunk(3).Select(c => filter.Append(new string(c))));
        var reply = filter.Finish();

        Assert.Equal("Just a moment. ", shown);
        Assert.Equal("f", Assert.Single(reply.Calls).Name);
        Assert.Equal("", reply.Text);
    }

    [Fact]
    public void ToolCallFilter_OnlyAlmostACall_IsShown()
    {
        var filter = new ToolCallFilter();

        var shown = filter.Append("functools are nice; func") + filter.Append("t");

        Assert.Equal("functools are nice; funct", shown + filter.Finish().Text);
    }
}
