using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Assist;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Pipelines.Voice.Cloud;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Daemon.Tests.Assist;

public sealed class CloudAssistTests : IDisposable
{
    private readonly FakeCompletions _service = new();
    private readonly FakeTimeProvider _time = new();
    private readonly string _key = Path.GetTempFileName();

    public CloudAssistTests() => File.WriteAllText(_key, "secret-key\n");

    [Fact]
    public async Task AskAsync_Question_SendsWordsAloneAndGivesPlainText()
    {
        _service.Answer = "**Yes**, see [here](https://example.com/x)\n<b>now</b>";

        var understood = await Assistant().AskAsync("How high is Mont Blanc?", "en", CancellationToken.None);

        Assert.Equal((UnderstoodKind.Answer, UnderstoodBy.Cloud, "Yes, see here now"), (understood!.Kind, understood.By, understood.Answer));
        var request = Assert.Single(_service.Requests);
        Assert.Equal(("/v1/chat/completions", "Bearer secret-key"), (request.Path, request.Authorization));
        Assert.Contains("Mont Blanc", request.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"tools\"", request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskAsync_CommandInTheAnswer_StaysText()
    {
        _service.Answer = """{"commands":[{"name":"open-window","arguments":{}}]}""";

        var understood = await Assistant().AskAsync("What is a window?", "en", CancellationToken.None);

        Assert.Equal(UnderstoodKind.Answer, understood!.Kind);
        Assert.Empty(understood.Commands);
    }

    [Fact]
    public async Task AskAsync_NoQuestion_IsNotSent()
    {
        Assert.Null(await Assistant().AskAsync("open all windows", "en", CancellationToken.None));
        Assert.Empty(_service.Requests);
    }

    [Fact]
    public async Task AskAsync_ServiceFails_IsLeftAloneAndTriedAgain()
    {
        _service.Status = 500;
        var assistant = Assistant();
        for (var i = 0; i < 5; i++)
            Assert.Null(await assistant.AskAsync("Why?", "en", CancellationToken.None));
        Assert.Equal(3, _service.Requests.Count);
        Assert.Equal(CircuitState.Open, assistant.State);

        (_service.Status, _service.Answer) = (200, "Because.");
        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("Because.", (await assistant.AskAsync("Why?", "en", CancellationToken.None))?.Answer);
        Assert.Equal(CircuitState.Closed, assistant.State);
    }

    [Fact]
    public void Create_NoKeyFile_EndsTheStartAndNamesIt()
    {
        var options = Options();
        options.KeyFile = "/nowhere/key";

        var error = Assert.Throws<StartupException>(() => CloudClientFactory.Create(options));
        Assert.Contains("/nowhere/key", error.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _service.Dispose();
        File.Delete(_key);
    }

    private CloudAssistOptions Options() => new() { Enabled = true, Endpoint = _service.Endpoint, Model = "m", KeyFile = _key };

    private CloudAssistant Assistant()
    {
        var options = Options();
        // The test's clock does not move; the client's own must not be what ends a slow machine's request.
        options.Timeout = TimeSpan.FromSeconds(30);
        return new CloudAssistant(CloudClientFactory.Create(options), Microsoft.Extensions.Options.Options.Create(options), _time);
    }
}
