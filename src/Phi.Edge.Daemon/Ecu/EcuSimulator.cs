using System.Buffers;
using System.Text.Json;
using System.Threading.Channels;
using MQTTnet;
using MQTTnet.Protocol;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Ecu;

/// <summary>
/// A simulated dashboard ECU: answers commands as the contract asks, and sends its signals (all on connecting, whenever the daemon comes online
/// and once a minute; changes at once). Connects again whenever the connection breaks.
/// </summary>
internal sealed class EcuSimulator(EcuSettings settings, EcuVehicle vehicle, Action<EcuEvent> report, Action<string> tell, TimeProvider time)
{
    private static readonly TimeSpan FullInterval = TimeSpan.FromMinutes(1);
    private readonly Topics _topics = new(settings.Vehicle);
    private readonly BackOff _backOff = new(TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(5), new Random());
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What goes wrong; may be changed at any time.</summary>
    public EcuFaults Faults { get; set; } = EcuFaults.None;

    /// <summary>Completes when commands are received for the first time.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var failures = 0;
        while (!cancellation.IsCancellationRequested)
        {
            var (connected, problem) = await RunSessionAsync(cancellation);
            if (!cancellation.IsCancellationRequested)
            {
                failures = connected ? 0 : failures;
                tell($"{settings.Host}:{settings.Port}: {problem}; trying again");
                await Task.Delay(_backOff.After(failures++), time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<(bool Connected, string Problem)> RunSessionAsync(CancellationToken cancellation)
    {
        var received = Channel.CreateBounded<(MqttApplicationMessage Message, TimeSpan At)>(64);
        using var client = new MqttClientFactory().CreateMqttClient();
        client.ApplicationMessageReceivedAsync += async e => await received.Writer.WriteAsync((Copy(e.ApplicationMessage), time.MonotonicNow()), cancellation);
        client.DisconnectedAsync += _ =>
        {
            received.Writer.TryComplete();
            return Task.CompletedTask;
        };
        var connected = false;
        try
        {
            if (await EcuLogin.ConnectAsync(client, settings, _topics, time, cancellation) is { } refusal)
            {
                return (false, refusal);
            }

            connected = true;
            await SendSignalsAsync(client, vehicle.Signals);
            _ready.TrySetResult();
            using var session = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var repeating = RepeatSignalsAsync(client, session.Token);
            await AnswerAsync(client, received.Reader, cancellation);
            await session.CancelAsync();
            await repeating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return (true, "the connection was lost");
        }
        catch (Exception e) when (MqttFailures.IsExpected(e) || e is ChannelClosedException)
        {
            return (connected, MqttFailures.Describe(e));
        }
    }

    private async Task RepeatSignalsAsync(IMqttClient client, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(FullInterval, time);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            await SendSignalsAsync(client, vehicle.Signals);
        }
    }

    private async Task AnswerAsync(IMqttClient client, ChannelReader<(MqttApplicationMessage Message, TimeSpan At)> received, CancellationToken cancellation)
    {
        await foreach (var (message, at) in received.ReadAllAsync(cancellation))
        {
            if (message.Topic != _topics.Availability)
            {
                await HandleAsync(client, message, at, cancellation);
            }
            else if (!message.Retain && message.ConvertPayloadToString()?.Contains("\"online\"", StringComparison.Ordinal) == true)
            {
                await SendSignalsAsync(client, vehicle.Signals);
            }
        }
    }

    private async Task HandleAsync(IMqttClient client, MqttApplicationMessage message, TimeSpan at, CancellationToken cancellation)
    {
        if (message.Retain || Read(message) is not { } request)
        {
            tell($"a message on {message.Topic} is no command: ignored");
            return;
        }

        var faults = Faults;
        if (faults.Silent)
        {
            report(new EcuEvent(time.GetUtcNow(), request, null, false));
            return;
        }

        if (faults.Delay > TimeSpan.Zero)
        {
            await Task.Delay(faults.Delay, time, cancellation);
        }

        var (reply, repeated) = vehicle.Handle(request, time.MonotonicNow() - at, faults);
        for (var i = faults.Twice ? 2 : 1; i > 0; i--)
        {
            await client.PublishAsync(CreateReply(message, reply), cancellation);
        }

        report(new EcuEvent(time.GetUtcNow(), request, reply, repeated));
        if (reply.Status == CommandReplyStatus.Done && !repeated && request.Signals.Count > 0)
        {
            await SendSignalsAsync(client, request.Signals);
        }
    }

    private MqttApplicationMessage CreateReply(MqttApplicationMessage request, CommandReplyMessage reply) => new()
    {
        Topic = request.ResponseTopic ?? _topics.CommandReply,
        CorrelationData = request.CorrelationData,
        Payload = new ReadOnlySequence<byte>(JsonSerializer.SerializeToUtf8Bytes(reply, WireJson.Default.CommandReplyMessage)),
        QualityOfServiceLevel = MqttQualityOfServiceLevel.AtLeastOnce,
        ContentType = EventMessage.ContentType,
    };

    private async Task SendSignalsAsync(IMqttClient client, IReadOnlyDictionary<string, SignalValue> signals)
    {
        foreach (var part in signals.Chunk(SignalLimits.MaxValues))
        {
            var message = new VehicleSignalsMessage { Signals = part.ToDictionary(), Timestamp = time.GetUtcNow() };
            await client.PublishAsync(new MqttApplicationMessage
            {
                Topic = _topics.VehicleSignals,
                Payload = new ReadOnlySequence<byte>(JsonSerializer.SerializeToUtf8Bytes(message, WireJson.Default.VehicleSignalsMessage)),
                QualityOfServiceLevel = MqttQualityOfServiceLevel.AtLeastOnce,
                ContentType = EventMessage.ContentType,
            });
        }
    }

    private static CommandRequestMessage? Read(MqttApplicationMessage message)
    {
        InboundJson.TryRead<CommandRequestMessage>(message.Payload.ToArray(), out var request);
        return request;
    }

    // The client uses its buffer again after the call.
    private static MqttApplicationMessage Copy(MqttApplicationMessage message) => new()
    {
        Topic = message.Topic,
        Payload = new ReadOnlySequence<byte>(message.Payload.ToArray()),
        Retain = message.Retain,
        ResponseTopic = message.ResponseTopic,
        CorrelationData = message.CorrelationData,
    };
}
