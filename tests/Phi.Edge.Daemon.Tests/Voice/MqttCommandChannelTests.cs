using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MQTTnet;
using MQTTnet.Formatter;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Tests.Mqtt;
using Phi.Edge.Daemon.Voice;

namespace Phi.Edge.Daemon.Tests.Voice;

public sealed class MqttCommandChannelTests : IAsyncLifetime
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().AddSingleton<CommandMetrics>().BuildServiceProvider();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly Topics _topics = new("car-1");
    private readonly MqttLink _link = new();
    private readonly TaskCompletionSource<string> _lost = new();
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly IMqttClient _ecu = new MqttClientFactory().CreateMqttClient();
    private readonly MqttCommandChannel _channel;
    private TestBroker _broker = null!;

    public MqttCommandChannelTests() => _channel = new MqttCommandChannel(
        _link, _topics, new EventMessage(_topics, _time), _services.GetRequiredService<CommandMetrics>(), _time, NullLogger<MqttCommandChannel>.Instance);

    public async Task InitializeAsync()
    {
        _broker = await TestBroker.StartAsync();
        var login = new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", _broker.Port).WithProtocolVersion(MqttProtocolVersion.V500);
        await _client.ConnectAsync(login.WithClientId("daemon").Build());
        await _ecu.ConnectAsync(login.WithClientId("ecu").Build());
        await _ecu.SubscribeAsync(_topics.CommandRequests);
        _link.Current = new MqttSession(_client, _lost.Task);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        _ecu.Dispose();
        await _broker.DisposeAsync();
        await _services.DisposeAsync();
    }

    [Fact]
    public async Task Send_Answered_IsDoneWithItsValues()
    {
        var order = Orders.SetTemperature(_time.MonotonicNow(), 2);

        var sending = _channel.SendAsync(order, CancellationToken.None);
        var request = await RequestAsync();
        Assert.True(_channel.Accept(request.CorrelationData, Reply(order, CommandReplyStatus.Done, 24)));
        var result = await sending;

        Assert.Equal(CommandStatus.Done, result.Status);
        Assert.Equal(SignalValue.Of(24), result.Values[Orders.Temperature]);
        Assert.Equal(_topics.CommandRequest("set-temperature"), request.Topic);
        Assert.Equal(_topics.CommandReply, request.ResponseTopic);
        Assert.Equal(order.Id.ToString(), Encoding.ASCII.GetString(request.CorrelationData));
        Assert.Equal(2u, request.MessageExpiryInterval);
        Assert.False(request.Retain);
        Assert.Contains("\"deadline\":\"2026-03-01T08:00:02.000Z\",\"timeoutMs\":2000", request.ConvertPayloadToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_NoAnswer_TimesOutAtTheDeadlineAndIgnoresTheLateAnswer()
    {
        var order = Orders.SetTemperature(_time.MonotonicNow(), 2);

        var sending = _channel.SendAsync(order, CancellationToken.None);
        var request = await RequestAsync();
        _time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(sending.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        var result = await sending;

        Assert.Equal(CommandStatus.Timeout, result.Status);
        Assert.Equal(TimeSpan.FromSeconds(2), result.RoundTrip);
        Assert.False(_channel.Accept(request.CorrelationData, Reply(order, CommandReplyStatus.Done)));
        Assert.Single(_broker.On(request.Topic));
    }

    [Fact]
    public async Task Accept_ForeignAnswers_AreNotTaken()
    {
        var order = Orders.SetTemperature(_time.MonotonicNow());
        var sending = _channel.SendAsync(order, CancellationToken.None);
        var request = await RequestAsync();
        var other = Orders.SetTemperature(_time.MonotonicNow());

        Assert.False(_channel.Accept(null, Reply(order, CommandReplyStatus.Done)));
        Assert.False(_channel.Accept("someone"u8.ToArray(), Reply(order, CommandReplyStatus.Done)));
        Assert.False(_channel.Accept(request.CorrelationData, Reply(other, CommandReplyStatus.Done)));
        Assert.True(_channel.Accept(request.CorrelationData, Reply(order, CommandReplyStatus.Refused)));
        Assert.False(_channel.Accept(request.CorrelationData, Reply(order, CommandReplyStatus.Done)));

        var result = await sending;
        Assert.Equal((CommandStatus.Refused, "why"), (result.Status, result.Reason));
    }

    [Fact]
    public async Task Send_WhileAnotherIsOnItsWay_IsBusy()
    {
        var order = Orders.SetTemperature(_time.MonotonicNow());
        var first = _channel.SendAsync(order, CancellationToken.None);

        var second = await _channel.SendAsync(Orders.SetTemperature(_time.MonotonicNow()), CancellationToken.None);

        Assert.Equal(CommandStatus.Busy, second.Status);
        var request = await RequestAsync();
        _channel.Accept(request.CorrelationData, Reply(order, CommandReplyStatus.Done));
        Assert.Equal(CommandStatus.Done, (await first).Status);
        Assert.Single(_broker.Published);
    }

    [Fact]
    public async Task Send_NoEcu_IsUnreachableAtOnce()
    {
        await _ecu.UnsubscribeAsync(_topics.CommandRequests);

        var result = await _channel.SendAsync(Orders.SetTemperature(_time.MonotonicNow()), CancellationToken.None);

        Assert.Equal(CommandStatus.Unreachable, result.Status);
        Assert.Contains("no ECU listens", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ConnectionLostWhileWaiting_SaysThatTheOutcomeIsUnknown()
    {
        var sending = _channel.SendAsync(Orders.SetTemperature(_time.MonotonicNow()), CancellationToken.None);
        await RequestAsync();

        _lost.SetResult("cable cut");
        var result = await sending;

        Assert.Equal(CommandStatus.Unreachable, result.Status);
        Assert.Contains("may or may not", result.Reason, StringComparison.Ordinal);
        var next = await _channel.SendAsync(Orders.SetTemperature(_time.MonotonicNow()), CancellationToken.None);
        Assert.Contains("nothing was sent", next.Reason, StringComparison.Ordinal);
        Assert.Single(_broker.Published);
    }

    [Fact]
    public async Task Send_DeadlinePassed_SendsNothing()
    {
        var order = Orders.SetTemperature(_time.MonotonicNow(), 2);
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(CommandStatus.Timeout, (await _channel.SendAsync(order, CancellationToken.None)).Status);
        Assert.Empty(_broker.Published);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a/+")]
    [InlineData("")]
    public async Task Send_NameThatWouldBreakTheTopic_FailsWithoutSending(string command)
    {
        var result = await _channel.SendAsync(Orders.SetTemperature(_time.MonotonicNow(), command: command), CancellationToken.None);

        Assert.Equal(CommandStatus.Failed, result.Status);
        Assert.Empty(_broker.Published);
    }

    [Fact]
    public async Task Send_CallerGivesUp_ThrowsAndTheNextCommandGoes()
    {
        using var giveUp = new CancellationTokenSource();
        var sending = _channel.SendAsync(Orders.SetTemperature(_time.MonotonicNow()), giveUp.Token);
        await RequestAsync();

        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);

        var next = _channel.SendAsync(Orders.SetTemperature(_time.MonotonicNow(), 1), CancellationToken.None);
        await Eventually.IsTrueAsync(() => _broker.Published.Count == 2, "the next is sent");
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(CommandStatus.Timeout, (await next).Status);
    }

    private async Task<MqttApplicationMessage> RequestAsync()
    {
        await Eventually.IsTrueAsync(() => !_broker.Published.IsEmpty, "the request is sent");
        return _broker.Published.First();
    }

    private static CommandReplyMessage Reply(CommandOrder order, CommandReplyStatus status, double? value = null) => new()
    {
        Id = order.Id, Status = status, Reason = status == CommandReplyStatus.Done ? null : "why",
        Values = value is { } number ? new Dictionary<string, SignalValue> { [Orders.Temperature] = SignalValue.Of(number) } : null,
    };
}
