using System.Buffers;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.EndToEnd.Tests.Contract;

namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary>The other end: an MQTT 5 client that remembers all it hears, and speaks for the car.</summary>
internal sealed class Dashboard : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(45);

    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly List<Heard> _heard = [];
    private readonly ProgramRun? _program;

    private Dashboard(ProgramRun? program)
    {
        _program = program;
        _client.ApplicationMessageReceivedAsync += Remember;
    }

    /// <summary>Messages heard so far: a place to listen on from.</summary>
    public int Count
    {
        get
        {
            lock (_heard)
            {
                return _heard.Count;
            }
        }
    }

    /// <summary>Connects to the daemon's own broker as soon as it is there, and waits until the daemon hears what is said.</summary>
    public static async Task<Dashboard> ConnectAsync(TestDaemon daemon)
    {
        var dashboard = await ConnectAsync(daemon.Port, daemon.Program);
        await dashboard.HearAsync(TestDaemon.Topics.Availability, WireJson.Default.AvailabilityMessage, message => message.Status == Availability.Online);
        return dashboard;
    }

    /// <summary>Connects to a broker as soon as it is there.</summary>
    public static async Task<Dashboard> ConnectAsync(int port, ProgramRun? program = null)
    {
        var dashboard = new Dashboard(program);
        var options = new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithProtocolVersion(MqttProtocolVersion.V500).Build();
        await dashboard.EventuallyAsync(() => dashboard.TryConnectAsync(options), "the broker answers");
        await dashboard._client.SubscribeAsync("phi-edge/v1/#", MqttQualityOfServiceLevel.AtLeastOnce);
        return dashboard;
    }

    /// <summary>Waits for a message, or takes the first such one heard already.</summary>
    /// <param name="topic">Its topic.</param>
    /// <param name="type">What it is.</param>
    /// <param name="wanted">Which one.</param>
    /// <param name="from">A <see cref="Count"/> of earlier: only what came after counts.</param>
    public async Task<T> HearAsync<T>(string topic, JsonTypeInfo<T> type, Func<T, bool> wanted, int from = 0)
    {
        T? found = default;
        await EventuallyAsync(
            () =>
            {
                found = All(topic, from).Select(heard => heard.As(type)).FirstOrDefault(wanted);
                return Task.FromResult(found is not null);
            },
            $"{topic} as wanted");
        return found!;
    }

    /// <summary>Waits for the first message on a topic.</summary>
    public async Task<Heard> HearAsync(string topic)
    {
        await EventuallyAsync(() => Task.FromResult(All(topic).Count > 0), topic);
        return All(topic)[0];
    }

    public Task<AlertMessage> HearAlertAsync(AlertKind kind, Func<AlertMessage, bool> wanted, int from = 0) =>
        HearAsync(TestDaemon.Topics.Alert(kind), WireJson.Default.AlertMessage, wanted, from);

    /// <summary>All messages heard on a topic.</summary>
    public IReadOnlyList<Heard> All(string topic, int from = 0)
    {
        lock (_heard)
        {
            return [.. _heard.Skip(from).Where(heard => heard.Topic == topic)];
        }
    }

    public Task SayAsync(string topic, string json, bool retain = false) =>
        _client.PublishStringAsync(topic, json, MqttQualityOfServiceLevel.AtLeastOnce, retain);

    /// <summary>Goes, and holds all that was heard against the contract.</summary>
    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        lock (_heard)
        {
            Assert.Empty(_heard.SelectMany(heard => MessageCheck.Problems(heard.Topic, heard.Payload)).Take(3));
        }

        return ValueTask.CompletedTask;
    }

    private async Task EventuallyAsync(Func<Task<bool>> condition, string what)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await condition())
        {
            Assert.False(limit.IsCancellationRequested, $"Not within {Limit.TotalSeconds} s: {what}. The program said:\n{_program?.Errors}");
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private async Task<bool> TryConnectAsync(MqttClientOptions options)
    {
        try
        {
            return (await _client.ConnectAsync(options))?.ResultCode == MqttClientConnectResultCode.Success;
        }
        catch (MqttCommunicationException)
        {
            return false;
        }
    }

    private Task Remember(MqttApplicationMessageReceivedEventArgs e)
    {
        var message = e.ApplicationMessage;
        var attributes = (message.UserProperties ?? []).ToDictionary(p => p.Name, p => Encoding.UTF8.GetString(p.ValueBuffer.Span));
        lock (_heard)
        {
            _heard.Add(new Heard(message.Topic, message.Payload.ToArray(), message.Retain, message.ContentType, attributes));
        }

        return Task.CompletedTask;
    }
}
