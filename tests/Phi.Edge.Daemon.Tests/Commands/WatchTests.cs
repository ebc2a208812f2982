using System.Text;
using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Commands;
using Phi.Edge.Daemon.Tests.Mqtt;
using Spectre.Console;

namespace Phi.Edge.Daemon.Tests.Commands;

public sealed class WatchTests
{
    private static readonly DateTimeOffset Time = new(2026, 3, 1, 8, 15, 30, 250, TimeSpan.Zero);

    [Fact]
    public void Text_Alert_IsOneReadableLine()
    {
        const string Alert = "{\"schemaVersion\":1,\"id\":\"019ca84c-53ca-7a5e-9d7e-8f3b1c2d4e5f\",\"episodeId\":\"e-7\",\"kind\":\"distraction\",\"level\":\"warning\","
            + "\"transition\":\"raised\",\"since\":\"2026-03-01T08:15:26Z\",\"at\":\"2026-03-01T08:15:30Z\",\"latencyMs\":43.1,\"value\":3.5,\"unit\":\"s\","
            + "\"text\":\"Eyes on the road.\",\"acknowledgeable\":true,\"future\":{}}";

        Assert.Equal("08:15:30.250 car-1/alert/distraction raised warning 3.5 s \"Eyes on the road.\" episode e-7, 43.1 ms\n", Print("phi-edge/v1/car-1/alert/distraction", Alert));
    }

    [Theory]
    [InlineData("voice/response", "{\"id\":\"019ca84c-53ca-7a5e-9d7e-8f3b1c2d4e5f\",\"sessionId\":\"019ca84c-53ca-7a5e-9d7e-8f3b1c2d4e5f\",\"text\":\"Done.\",\"language\":\"en\",\"expectsReply\":false,\"at\":\"2026-03-01T08:15:30Z\"}", "[en] \"Done.\"")]
    [InlineData("command/reply", "{\"id\":\"019ca84c-53ca-7a5e-9d7e-8f3b1c2d4e5f\",\"status\":\"refused\",\"reason\":\"speed\"}", "refused (speed)")]
    [InlineData("vehicle/signals", "{\"signals\":{\"Vehicle.Cabin.Sunroof.Position\":50}}", "Position=50")]
    [InlineData("control/voice/listen", "{\"action\":\"press\"}", "press")]
    [InlineData("command/x/request", "nonsense", "nonsense")]
    public void Text_VoiceTopics_AreReadable(string topic, string payload, string gist) =>
        Assert.EndsWith($" {gist}\n", Print("phi-edge/v1/car-1/" + topic, payload), StringComparison.Ordinal);

    [Theory]
    [InlineData("not [json] \u001b[2J\r\n")]
    [InlineData("{\"level\":17}")]
    [InlineData("null")]
    [InlineData("")]
    public void Text_ForeignPayload_IsShownAsItCameWithoutControlCharacters(string payload)
    {
        var line = Print("phi-edge/v1/car-1/alert/distraction", payload);

        Assert.EndsWith("\n", line, StringComparison.Ordinal);
        Assert.DoesNotContain(line[..^1], char.IsControl);
    }

    [Fact]
    public void Json_AnyPayload_IsOneObjectPerLine()
    {
        var output = new StringWriter();
        var printer = new JsonWatchPrinter(output);

        printer.Print(Time, "a/b", "{\n\"x\": 1}"u8.ToArray(), retained: true);
        printer.Print(Time, "a/b", "plain\ntext"u8.ToArray(), retained: false);

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Equal(1, JsonDocument.Parse(lines[0]).RootElement.GetProperty("payload").GetProperty("x").GetInt32());
        Assert.Equal("plain\ntext", JsonDocument.Parse(lines[1]).RootElement.GetProperty("payload").GetString());
    }

    [Fact]
    public async Task Run_BrokerAwayThenThere_ConnectsAndEndsAfterCount()
    {
        var port = Ports.Free();
        var output = new StringWriter();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var watching = new Watcher(
            new WatchSettings("127.0.0.1", port, Topics.Everything("car-1"), Count: 2), new JsonWatchPrinter(output), TextWriter.Null, TimeProvider.System)
            .RunAsync(limit.Token);

        await using var daemon = await MqttDaemon.StartAsync(port);
        daemon.Get<IDriverStateSink>().Publish(Events.State(1, daemon.Now));
        await watching;

        Assert.False(limit.IsCancellationRequested);
        Assert.Contains("phi-edge/v1/car-1/availability", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("phi-edge/v1/car-1/state/driver", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("watch --port x")]
    [InlineData("watch --vehicle a/b")]
    public void Parse_BadOption_IsAnError(string line) => Assert.NotEmpty(WatchCommand.Create().Parse(line["watch ".Length..]).Errors);

    private static string Print(string topic, string payload)
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        new TextWatchPrinter(console).Print(Time, topic, Encoding.UTF8.GetBytes(payload), retained: false);
        return output.ToString();
    }
}
