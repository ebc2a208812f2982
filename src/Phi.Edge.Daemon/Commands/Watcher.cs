using System.Buffers;
using System.Threading.Channels;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Commands;

/// <summary>Subscribes and prints; connects again whenever the connection breaks.</summary>
internal sealed class Watcher(WatchSettings settings, IWatchPrinter printer, TextWriter errors, TimeProvider time)
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(5);

    private readonly BackOff _backOff = new(TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(5), new Random());
    private int _printed;

    private bool Done => settings.Count is { } count && _printed >= count;

    /// <summary>Runs until cancelled or until so many messages as asked for have been printed.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var failures = 0;
        var told = "";
        while (!cancellation.IsCancellationRequested && !Done)
        {
            var before = _printed;
            var problem = await RunSessionAsync(cancellation);
            if (cancellation.IsCancellationRequested || Done)
            {
                return;
            }

            failures = _printed > before ? 0 : failures;
            if (problem != told)
            {
                await errors.WriteLineAsync($"phi-edge watch: {settings.Host}:{settings.Port}: {problem}; trying again (Ctrl+C ends)");
                told = problem;
            }

            await Task.Delay(_backOff.After(failures++), time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<string> RunSessionAsync(CancellationToken cancellation)
    {
        // A slow terminal slows the reading, not the memory.
        var received = Channel.CreateBounded<MqttApplicationMessage>(256);
        using var client = new MqttClientFactory().CreateMqttClient();
        client.ApplicationMessageReceivedAsync += async e => await received.Writer.WriteAsync(Copy(e.ApplicationMessage), cancellation);
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

            await PrintAsync(received.Reader, cancellation);
            return "the connection was lost";
        }
        catch (Exception e) when (MqttFailures.IsExpected(e) || e is ChannelClosedException)
        {
            return MqttFailures.Describe(e);
        }
    }

    private async Task<string?> ConnectAsync(IMqttClient client, CancellationToken cancellation)
    {
        var builder = new MqttClientOptionsBuilder().WithTcpServer(settings.Host, settings.Port).WithProtocolVersion(MqttProtocolVersion.V500).WithCleanStart();
        if (settings.User is { } user)
        {
            builder.WithCredentials(user, settings.PasswordFile is { } file ? MqttPassword.FirstLine(file) : "");
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

    private async Task PrintAsync(ChannelReader<MqttApplicationMessage> received, CancellationToken cancellation)
    {
        await foreach (var message in received.ReadAllAsync(cancellation))
        {
            printer.Print(time.GetLocalNow(), message.Topic ?? "", message.Payload.ToArray(), message.Retain);
            _printed++;
            if (Done)
            {
                return;
            }
        }
    }

    // The client uses its buffer again after the call.
    private static MqttApplicationMessage Copy(MqttApplicationMessage message) =>
        new() { Topic = message.Topic, Payload = new ReadOnlySequence<byte>(message.Payload.ToArray()), Retain = message.Retain };
}
