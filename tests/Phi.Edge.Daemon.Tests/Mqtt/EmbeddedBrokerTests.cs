using System.Net;
using System.Net.Sockets;
using MQTTnet;
using MQTTnet.Protocol;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Tests.Mqtt;

public sealed class EmbeddedBrokerTests
{
    private readonly Topics _topics = new("car-1");

    [Fact]
    public async Task Start_PortTaken_FailsNamingPortAndKey()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var daemon = new MqttDaemon(port);

        var failure = await Assert.ThrowsAsync<StartupException>(daemon.StartAsync);

        Assert.Contains($"Mqtt:Port {port}", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Mqtt:Host", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NoHost_DashboardHearsAlerts()
    {
        var port = Ports.Free();
        await using var daemon = await MqttDaemon.StartAsync(port);
        await daemon.ConnectedAsync();
        using var dashboard = new MqttClientFactory().CreateMqttClient();
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        dashboard.ApplicationMessageReceivedAsync += e =>
        {
            heard.TrySetResult(e.ApplicationMessage.ConvertPayloadToString());
            return Task.CompletedTask;
        };
        await dashboard.ConnectAsync(Options(port).Build());
        await dashboard.SubscribeAsync(_topics.Alert(AlertKind.Sleep), MqttQualityOfServiceLevel.AtLeastOnce);

        daemon.Get<IAlertSink>().Publish(Events.Alert(1, daemon.Now, AlertKind.Sleep));

        Assert.Contains("\"kind\":\"sleep\"", await heard.Task.WaitAsync(TimeSpan.FromSeconds(20)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_OnADaemonTopic_IsRefusedToOthers()
    {
        var port = Ports.Free();
        await using var daemon = await MqttDaemon.StartAsync(port);
        using var stranger = new MqttClientFactory().CreateMqttClient();
        await stranger.ConnectAsync(Options(port).Build());

        var forged = await stranger.PublishStringAsync(_topics.Availability, "{}", MqttQualityOfServiceLevel.AtLeastOnce);
        var command = await stranger.PublishStringAsync(_topics.CommandRequest("set-volume"), "{}", MqttQualityOfServiceLevel.AtLeastOnce);
        var honest = await stranger.PublishStringAsync(_topics.VehicleState, "{\"speedKmh\":50}", MqttQualityOfServiceLevel.AtLeastOnce);

        Assert.Equal(MqttClientPublishReasonCode.NotAuthorized, forged.ReasonCode);
        Assert.Equal(MqttClientPublishReasonCode.NotAuthorized, command.ReasonCode);
        Assert.True(honest.IsSuccess);
    }

    [Fact]
    public async Task Connect_WrongPassword_IsRefused()
    {
        var port = Ports.Free();
        await using var daemon = await MqttDaemon.StartAsync(port, ("UserName", "car"), ("Password", "right"));
        await daemon.ConnectedAsync();
        using var stranger = new MqttClientFactory().CreateMqttClient();

        var wrong = await stranger.ConnectAsync(Options(port).WithCredentials("car", "wrong").Build());

        Assert.Equal(MqttClientConnectResultCode.BadUserNameOrPassword, wrong.ResultCode);
    }

    [Fact]
    public async Task Connect_WithoutAClientId_GetsOne()
    {
        var port = Ports.Free();
        await using var daemon = await MqttDaemon.StartAsync(port);
        using var nameless = new MqttClientFactory().CreateMqttClient();

        var answer = await nameless.ConnectAsync(Options(port).WithClientId("").Build());

        Assert.Equal(MqttClientConnectResultCode.Success, answer.ResultCode);
        Assert.StartsWith("client-", answer.AssignedClientIdentifier, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connect_MoreThanAllowed_IsRefused()
    {
        var port = Ports.Free();
        await using var daemon = await MqttDaemon.StartAsync(port, ("Embedded:MaxConnections", "2"));
        await daemon.ConnectedAsync();
        using var first = new MqttClientFactory().CreateMqttClient();
        using var second = new MqttClientFactory().CreateMqttClient();

        var accepted = await first.ConnectAsync(Options(port).Build());
        var refused = await second.ConnectAsync(Options(port).Build());

        Assert.Equal(MqttClientConnectResultCode.Success, accepted.ResultCode);
        Assert.Equal(MqttClientConnectResultCode.ServerBusy, refused.ResultCode);
    }

    private static MqttClientOptionsBuilder Options(int port) => new MqttClientOptionsBuilder()
        .WithTcpServer("127.0.0.1", port).WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V500);
}
