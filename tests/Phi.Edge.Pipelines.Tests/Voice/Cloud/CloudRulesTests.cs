using Phi.Edge.Pipelines.Voice.Cloud;

namespace Phi.Edge.Pipelines.Tests.Voice.Cloud;

public sealed class CloudRulesTests
{
    [Theory]
    [InlineData("How high is Mont Blanc", true)]
    [InlineData("can you hear me?", true)]
    [InlineData("Wie hoch ist der Brocken", true)]
    [InlineData("comment dit-on merci", true)]
    [InlineData("open the window", false)]
    [InlineData("mach das Fenster auf", false)]
    [InlineData("whatever", false)]
    public void IsQuestion_ByForm_IsTold(string text, bool expected) => Assert.Equal(expected, QuestionForm.IsQuestion(text));

    [Fact]
    public void Breaker_FailuresInARow_OpensAndLetsOneTry()
    {
        var breaker = new CircuitBreaker(2, TimeSpan.FromSeconds(60));
        Fail(breaker, 0);
        Assert.Equal(CircuitState.Closed, breaker.At(default));
        Fail(breaker, 0);
        Assert.False(breaker.TryEnter(TimeSpan.FromSeconds(59)));
        Assert.True(breaker.TryEnter(TimeSpan.FromSeconds(60)));
        Assert.False(breaker.TryEnter(TimeSpan.FromSeconds(60)));
        breaker.Fail(TimeSpan.FromSeconds(61));
        Assert.Equal(CircuitState.Open, breaker.At(TimeSpan.FromSeconds(120)));
        Assert.True(breaker.TryEnter(TimeSpan.FromSeconds(121)));
        breaker.Succeed();
        Assert.Equal(CircuitState.Closed, breaker.At(TimeSpan.FromSeconds(121)));
    }

    [Theory]
    [InlineData("http://example.com/v1", false)]
    [InlineData("http://127.0.0.1:8000/v1", true)]
    [InlineData("https://user:key@example.com/v1", false)]
    [InlineData("https://example.com/v1", true)]
    public void Validate_Endpoint_IsHttpsOrThisMachine(string endpoint, bool expected)
    {
        var options = new CloudAssistOptions { Enabled = true, Endpoint = new Uri(endpoint), Model = "m", KeyFile = "/key" };

        Assert.Equal(expected, new CloudAssistOptionsValidator().Validate(null, options).Succeeded);
    }

    private static void Fail(CircuitBreaker breaker, double seconds)
    {
        Assert.True(breaker.TryEnter(TimeSpan.FromSeconds(seconds)));
        breaker.Fail(TimeSpan.FromSeconds(seconds));
    }
}
