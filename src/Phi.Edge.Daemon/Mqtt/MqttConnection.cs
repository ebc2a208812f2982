using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MQTTnet;
using MQTTnet.Packets;
using MQTTnet.Protocol;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>
/// The connection to the broker, in one loop: connect, subscribe, say online, publish what waits; when it breaks, wait a little longer each time
/// and begin again. Stops only when asked to.
/// </summary>
internal sealed partial class MqttConnection(
    MqttClientSettings settings, MqttPublisher publisher, MqttInbound inbound, MqttLink link, OutgoingQueue queue, Topics topics, EventMessage events,
    IOptions<MqttOptions> options, MqttMetrics metrics, TimeProvider time, ILogger<MqttConnection> logger)
{
    private static readonly TimeSpan GoodbyeLimit = TimeSpan.FromSeconds(2);

    private readonly BackOff _backOff = new(options.Value.BackOffMin, options.Value.BackOffMax, new Random());
    private volatile LinkState _link = new(false, time.GetUtcNow(), 0, "not connected yet");

    /// <summary>Where the connection stands.</summary>
    public MqttStatus Status
    {
        get
        {
            var now = _link;
            return new MqttStatus(
                options.Value.Broker, now.Connected, now.Since, Math.Max(0, now.Connections - 1), now.Problem, queue.AlertCount,
                metrics.PublishedTotal, metrics.LostTotal, metrics.VoiceLostTotal, metrics.ReplacedTotal, metrics.AcceptedTotal, metrics.RejectedTotal);
        }
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        publisher.WarmUp();
        var failures = 0;
        while (!stopping.IsCancellationRequested)
        {
            var start = time.MonotonicNow();
            var problem = await RunSessionAsync(stopping);
            if (stopping.IsCancellationRequested)
            {
                break;
            }

            // A connection that breaks right away is no success: without this a refused client would try without pause.
            failures = time.MonotonicNow() - start > options.Value.BackOffMax ? 0 : failures;
            var pause = _backOff.After(failures++);
            Report(problem, pause);
            await Task.Delay(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _link = _link with { Connected = false, Since = time.GetUtcNow(), Problem = "stopped" };
        Stopped(logger);
    }

    private void Report(string problem, TimeSpan pause)
    {
        var before = _link;
        _link = before with { Connected = false, Since = before.Connected ? time.GetUtcNow() : before.Since, Problem = problem };
        if (before.Connected)
        {
            ConnectionLost(logger, options.Value.Broker, problem, pause);
        }
        else
        {
            // The same words every half minute for days help nobody.
            var level = before.Problem == problem ? LogLevel.Debug : LogLevel.Warning;
            ConnectFailed(logger, level, options.Value.Broker, problem, pause);
        }
    }

    /// <returns>Why the session ended; meaningless when stopping.</returns>
    private async Task<string> RunSessionAsync(CancellationToken stopping)
    {
        using var client = new MqttClientFactory().CreateMqttClient();
        var lost = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        client.ApplicationMessageReceivedAsync += inbound.ReceiveAsync;
        client.DisconnectedAsync += e =>
        {
            lost.TrySetResult(e.Exception is { } failure ? MqttFailures.Describe(failure) : $"the broker ended it: {e.Reason} {e.ReasonString}".TrimEnd());
            return Task.CompletedTask;
        };
        try
        {
            if (await ConnectAsync(client, lost.Task, stopping) is { } refusal)
            {
                return refusal;
            }

            return await PublishUntilLostAsync(client, lost.Task, stopping);
        }
        catch (Exception e) when (MqttFailures.IsExpected(e))
        {
            return lost.Task.IsCompleted && e is OperationCanceledException ? await lost.Task : MqttFailures.Describe(e);
        }
        finally
        {
            link.Current = null;
            lost.TrySetResult("the connection was given up");
            if (stopping.IsCancellationRequested)
            {
                await SayGoodbyeAsync(client);
            }
        }
    }

    private async Task<string?> ConnectAsync(IMqttClient client, Task<string> lost, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, limit.Token);
        var answer = await client.ConnectAsync(settings.Create(), either.Token);
        if (answer is not { ResultCode: MqttClientConnectResultCode.Success })
        {
            return $"the broker refused the connection: {answer?.ResultCode} {answer?.ReasonString}".TrimEnd();
        }

        await SubscribeAsync(client, either.Token);
        await PublishAvailabilityAsync(client, Availability.Online, AvailabilityReason.Connected, either.Token);
        queue.RepeatStates();
        link.Current = new MqttSession(client, lost);
        _link = new LinkState(true, time.GetUtcNow(), _link.Connections + 1, null);
        Connected(logger, options.Value.Broker, _link.Connections);
        return null;
    }

    private async Task SubscribeAsync(IMqttClient client, CancellationToken cancellationToken)
    {
        var wanted = new MqttClientSubscribeOptions
        {
            TopicFilters = [.. inbound.Handlers.Select(handler => new MqttTopicFilter
            {
                Topic = handler.Topic,
                QualityOfServiceLevel = (MqttQualityOfServiceLevel)handler.Definition.QualityOfService,
                RetainHandling = MqttRetainHandling.DoNotSendOnSubscribe,
            })],
        };
        var answer = await client.SubscribeAsync(wanted, cancellationToken);
        foreach (var item in answer?.Items ?? [])
        {
            if (item.ResultCode > MqttClientSubscribeResultCode.GrantedQoS2)
            {
                SubscriptionRefused(logger, item.TopicFilter?.Topic, item.ResultCode);
            }
        }
    }

    private async Task<string> PublishUntilLostAsync(IMqttClient client, Task<string> lost, CancellationToken stopping)
    {
        using var session = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var publishing = publisher.RunAsync(client, session.Token);
        await Task.WhenAny(publishing, lost);
        await session.CancelAsync();
        await publishing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (publishing.Exception?.GetBaseException() is not { } failure)
        {
            return lost.IsCompleted ? await lost : "stopped";
        }

        if (!MqttFailures.IsExpected(failure))
        {
            await publishing; // a defect: let it through
        }

        return MqttFailures.Describe(failure);
    }

    private async Task PublishAvailabilityAsync(IMqttClient client, Availability status, AvailabilityReason reason, CancellationToken cancellationToken)
    {
        var message = new AvailabilityMessage { Status = status, Reason = reason, Since = time.GetUtcNow() };
        var id = Guid.CreateVersion7(time.GetUtcNow());
        await client.PublishAsync(
            events.Create(Topics.AvailabilityTopic, topics.Availability, id, message, WireJson.Default.AvailabilityMessage), cancellationToken);
    }

    private async Task SayGoodbyeAsync(IMqttClient client)
    {
        using var limit = new CancellationTokenSource(GoodbyeLimit, time);
        try
        {
            if (client.IsConnected)
            {
                await publisher.FlushAlertsAsync(client, limit.Token);
                await PublishAvailabilityAsync(client, Availability.Offline, AvailabilityReason.Stopped, limit.Token);
                await client.DisconnectAsync(new MqttClientDisconnectOptions(), limit.Token);
            }
        }
        catch (Exception e) when (MqttFailures.IsExpected(e))
        {
            // The broker is gone; its last will says what we could not.
        }
    }

    private sealed record LinkState(bool Connected, DateTimeOffset Since, int Connections, string? Problem);
}
