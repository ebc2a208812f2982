using System.Threading.Channels;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Cloud.Sim;

/// <summary>
/// A cloud: stores what arrives and confirms it only then, so that a message is with the broker or in the database at any time. What comes twice is
/// known by its id. Connects again whenever the connection breaks; the session at the broker keeps what comes meanwhile.
/// </summary>
internal sealed class CloudSim(CloudSimSettings settings, CloudSimStore store, TextWriter errors, TimeProvider time)
{
    private const int LargestBatch = 500;
    private const uint SessionSeconds = 3600;
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(5);

    private readonly BackOff _backOff = new(TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(2), new Random());
    private readonly TaskCompletionSource _subscribed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Called with each batch that was stored.</summary>
    public Action<IReadOnlyList<CloudEvent>>? Stored { get; set; }

    /// <summary>Completes when it is subscribed for the first time.</summary>
    public Task Subscribed => _subscribed.Task;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var failures = 0;
        var told = "";
        while (!cancellation.IsCancellationRequested)
        {
            var start = time.GetTimestamp();
            var problem = await RunSessionAsync(cancellation);
            if (cancellation.IsCancellationRequested)
            {
                return;
            }

            failures = time.GetElapsedTime(start) > ConnectLimit ? 0 : failures;
            if (problem != told)
            {
                await errors.WriteLineAsync($"phi-edge cloud-sim: {settings.Host}:{settings.Port}: {problem}; trying again (Ctrl+C ends)");
                told = problem;
            }

            await Task.Delay(_backOff.After(failures++), time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<string> RunSessionAsync(CancellationToken cancellation)
    {
        var received = Channel.CreateBounded<(CloudEvent? Event, MqttApplicationMessageReceivedEventArgs Receipt)>(LargestBatch);
        using var client = new MqttClientFactory().CreateMqttClient();
        client.ApplicationMessageReceivedAsync += async e =>
        {
            e.AutoAcknowledge = false;
            await received.Writer.WriteAsync((CloudEvent.Of(e.ApplicationMessage), e), cancellation);
        };
        client.DisconnectedAsync += _ =>
        {
            received.Writer.TryComplete();
            return Task.CompletedTask;
        };
        try
        {
            if (await ConnectAsync(client, cancellation) is { } refusal)
            {
                return refusal;
            }

            _subscribed.TrySetResult();
            await StoreAsync(received.Reader, cancellation);
            return "the connection was lost";
        }
        catch (Exception e) when (MqttFailures.IsExpected(e) || e is ChannelClosedException)
        {
            return MqttFailures.Describe(e);
        }
    }

    private async Task<string?> ConnectAsync(IMqttClient client, CancellationToken cancellation)
    {
        var builder = new MqttClientOptionsBuilder().WithTcpServer(settings.Host, settings.Port).WithProtocolVersion(MqttProtocolVersion.V500)
            .WithClientId(settings.ClientId).WithCleanStart(false).WithSessionExpiryInterval(SessionSeconds);
        if (settings.User is { } user)
        {
            builder.WithCredentials(user, settings.PasswordFile is { } file ? MqttPassword.FirstLine(file) : "");
        }

        if (settings.CaFile is { } ca)
        {
            builder.WithTlsOptions(tls => MqttTls.Apply(tls, new MqttTlsOptions { Enabled = true, CaFile = ca }, settings.Host));
        }

        using var limit = new CancellationTokenSource(ConnectLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        var answer = await client.ConnectAsync(builder.Build(), either.Token);
        if (answer is not { ResultCode: MqttClientConnectResultCode.Success })
        {
            return $"the broker refused the connection: {answer?.ResultCode}";
        }

        await client.SubscribeAsync(settings.Filter, MqttQualityOfServiceLevel.AtLeastOnce, either.Token);
        return null;
    }

    private async Task StoreAsync(
        ChannelReader<(CloudEvent? Event, MqttApplicationMessageReceivedEventArgs Receipt)> received, CancellationToken cancellation)
    {
        var batch = new List<(CloudEvent? Event, MqttApplicationMessageReceivedEventArgs Receipt)>();
        while (await received.WaitToReadAsync(cancellation))
        {
            batch.Clear();
            while (batch.Count < LargestBatch && received.TryRead(out var item))
            {
                batch.Add(item);
            }

            CloudEvent[] events = [.. batch.Where(item => item.Event is not null).Select(item => item.Event!)];
            store.Add(events, time.GetUtcNow());
            Stored?.Invoke(events);
            foreach (var (_, receipt) in batch)
            {
                await receipt.AcknowledgeAsync(cancellation);
            }
        }
    }
}
