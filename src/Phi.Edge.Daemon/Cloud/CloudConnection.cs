using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MQTTnet;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Cloud.Down;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>
/// The connection to the cloud, in one loop: connect, say online, send what waits; when it breaks, wait a little longer each time and begin again
/// where it stopped. Stops only when asked to.
/// </summary>
internal sealed partial class CloudConnection(
    CloudClientSettings settings, CloudSender sender, CloudDownLink down, CloudStatus status, IOutbox outbox, Topics topics, EventMessage events,
    IOptions<CloudOptions> options, TimeProvider time, ILogger<CloudConnection> logger)
{
    private static readonly TimeSpan GoodbyeLimit = TimeSpan.FromSeconds(2);

    private readonly BackOff _backOff = new(options.Value.BackOffMin, options.Value.BackOffMax, new Random());
    private bool _oneAtATime;

    public async Task RunAsync(CancellationToken stopping)
    {
        var failures = 0;
        while (!stopping.IsCancellationRequested)
        {
            var (start, confirmed) = (time.MonotonicNow(), status.ConfirmedTotal);
            var end = await RunSessionAsync(stopping);
            if (stopping.IsCancellationRequested)
            {
                break;
            }

            if (end.Reason == MqttClientDisconnectReason.RetainNotSupported)
            {
                settings.RetainRefused();
            }

            // A connection that breaks right away is no success, unless something got through.
            failures = time.MonotonicNow() - start > options.Value.BackOffMax || status.ConfirmedTotal > confirmed ? 0 : failures;

            // Two daemons with one client id would push each other out for ever: the longest pause at once.
            var pause = end.Reason == MqttClientDisconnectReason.SessionTakenOver ? options.Value.BackOffMax : _backOff.After(failures);
            failures++;
            Report(end.Problem, pause);
            await BlameAsync(end.Reason, status.ConfirmedTotal > confirmed);
            await Task.Delay(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        status.Offline("stopped");
    }

    private void Report(string problem, TimeSpan pause)
    {
        var before = status.Offline(problem);
        if (before.Connected)
        {
            ConnectionLost(logger, options.Value.Broker, problem, pause);
        }
        else
        {
            // The same words for days help nobody.
            ConnectFailed(logger, before.Problem == problem ? LogLevel.Debug : LogLevel.Warning, options.Value.Broker, problem, pause);
        }
    }

    // A message that makes the broker hang up would come first again and again. Once the broker blames a message, they go one at a time until the
    // connection breaks on a single one: that is it.
    private async Task BlameAsync(MqttClientDisconnectReason reason, bool progress)
    {
        var unanswered = sender.Unanswered;
        var blamed = CloudRefusal.BlamesMessage(reason) && unanswered.Count > 0;
        if (blamed && _oneAtATime && unanswered.Count == 1)
        {
            try
            {
                await outbox.Fail(OutboxOptions.Cloud, unanswered.Single(), $"the broker ended the connection: {reason}", permanent: true);
            }
            catch (StorageException)
            {
                // It will be blamed again.
            }
        }

        _oneAtATime = blamed || (_oneAtATime && !progress);
    }

    private async Task<CloudEnd> RunSessionAsync(CancellationToken stopping)
    {
        using var client = new MqttClientFactory().CreateMqttClient();
        var lost = new TaskCompletionSource<CloudEnd>(TaskCreationOptions.RunContinuationsAsynchronously);
        client.DisconnectedAsync += e =>
        {
            lost.TrySetResult(CloudEnd.Of(e));
            return Task.CompletedTask;
        };
        down.Attach(client);
        try
        {
            var answer = await ConnectAsync(client, stopping);
            if (answer is { ResultCode: MqttClientConnectResultCode.RetainNotSupported })
            {
                settings.RetainRefused();
            }

            return answer is { ResultCode: MqttClientConnectResultCode.Success }
                ? await SendUntilLostAsync(client, CloudLimits.Of(answer, _oneAtATime ? 1 : options.Value.InFlight), lost.Task, stopping)
                : new CloudEnd($"the broker refused the connection: {answer?.ResultCode} {answer?.ReasonString}".TrimEnd());
        }
        catch (Exception e) when (MqttFailures.IsExpected(e))
        {
            return lost.Task.IsCompleted && e is OperationCanceledException ? await lost.Task : new CloudEnd(Describe(e));
        }
        finally
        {
            lost.TrySetResult(new CloudEnd("the connection was given up"));
            if (stopping.IsCancellationRequested)
            {
                await SayGoodbyeAsync(client);
            }
        }
    }

    private async Task<MqttClientConnectResult?> ConnectAsync(IMqttClient client, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, limit.Token);
        var answer = await client.ConnectAsync(settings.Create(), either.Token);
        if (answer is { ResultCode: MqttClientConnectResultCode.Success })
        {
            if (!answer.RetainAvailable)
            {
                settings.RetainRefused();
            }

            await PublishAvailabilityAsync(client, Availability.Online, AvailabilityReason.Connected, either.Token);
            await down.SubscribeAsync(client, either.Token);
            Connected(logger, options.Value.Broker, status.Online(), answer.IsSessionPresent);
        }

        return answer;
    }

    private async Task<CloudEnd> SendUntilLostAsync(IMqttClient client, CloudLimits limits, Task<CloudEnd> lost, CancellationToken stopping)
    {
        using var session = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var sending = sender.RunAsync(client, limits, session.Token);
        await Task.WhenAny(sending, lost);
        await session.CancelAsync();
        await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (sending.Exception?.GetBaseException() is { } failure && !MqttFailures.IsExpected(failure))
        {
            await sending; // a defect: let it through
        }

        // The broker's own words, if it had any, say more than the failed call. They come at once or not at all.
        if (!lost.IsCompleted && !stopping.IsCancellationRequested && !client.IsConnected)
        {
            await ((Task)lost).WaitAsync(GoodbyeLimit, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return lost.IsCompletedSuccessfully ? await lost
            : sending.Exception?.GetBaseException() is { } reason ? new CloudEnd(Describe(reason))
            : new CloudEnd("stopped");
    }

    private async Task PublishAvailabilityAsync(IMqttClient client, Availability online, AvailabilityReason reason, CancellationToken cancellationToken)
    {
        var message = new AvailabilityMessage { Status = online, Reason = reason, Since = time.GetUtcNow() };
        var publish = events.Create(
            Topics.AvailabilityTopic, settings.TopicOf(topics.Availability), Guid.CreateVersion7(time.GetUtcNow()), message,
            WireJson.Default.AvailabilityMessage);
        publish.Retain = settings.Retains;
        await client.PublishAsync(publish, cancellationToken);
    }

    private async Task SayGoodbyeAsync(IMqttClient client)
    {
        using var limit = new CancellationTokenSource(GoodbyeLimit, time);
        try
        {
            if (client.IsConnected)
            {
                await PublishAvailabilityAsync(client, Availability.Offline, AvailabilityReason.Stopped, limit.Token);
                await client.DisconnectAsync(
                    new MqttClientDisconnectOptions { SessionExpiryInterval = (uint)options.Value.SessionExpiry.TotalSeconds }, limit.Token);
            }
        }
        catch (Exception e) when (MqttFailures.IsExpected(e))
        {
            // The broker is gone; its last will says what we could not.
        }
    }

    private static string Describe(Exception failure) => failure is OperationCanceledException or TimeoutException
        ? "no answer in time (Cloud:Timeout)"
        : MqttFailures.Describe(failure).Replace("Mqtt:Timeout", "Cloud:Timeout", StringComparison.Ordinal);
}
