using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MQTTnet;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Vehicle.Vss;

/// <summary>
/// Publishes the signals that have changed, one after the other, over the live connection. There is no queue: while there is no connection nothing waits,
/// and a new connection gets everything. Beside the alerts' path, never in it.
/// </summary>
internal sealed partial class VssPublisher(
    VssKnowledge knowledge, VssTable table, MqttLink link, Topics topics, EventMessage events, IOptions<MqttOptions> mqtt, IOptions<VssOptions> options,
    TimeProvider time, ILogger<VssPublisher> logger) : IVehicleTask
{
    private readonly VssChanges _changes = new(table.Signals);
    private readonly string[] _topics = [.. table.Signals.Select(signal => topics.Vss(signal.Path))];
    private MqttSession? _session;
    private long _published;
    private bool _refused;

    public string Name => "vss";

    /// <summary>Values that reached the broker.</summary>
    public long PublishedTotal => Interlocked.Read(ref _published);

    public async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(options.Value.Interval, time);
        do
        {
            if (link.Current is { } session)
            {
                await SendAsync(session, stopping);
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    private async Task SendAsync(MqttSession session, CancellationToken stopping)
    {
        if (!ReferenceEquals(session, _session))
        {
            (_session, _refused) = (session, false);
            _changes.Forget();
        }

        foreach (var (row, value) in _changes.Since(knowledge.Current))
        {
            var message = new VssValueMessage { Value = value, Timestamp = time.GetUtcNow() };
            stopping.ThrowIfCancellationRequested();
            try
            {
                // Never cancelled: half a packet on the wire would garble the next one.
                var sent = events.Create(
                    VssTopics.Value, _topics[row], Guid.CreateVersion7(time.GetUtcNow()), message, WireJson.Default.VssValueMessage, table.Signals[row].Path);
                Check(row, await session.Client.PublishAsync(sent, CancellationToken.None).WaitAsync(mqtt.Value.Timeout, time, CancellationToken.None));
                _changes.Told(row, value);
            }
            catch (Exception e) when (MqttFailures.IsExpected(e))
            {
                return; // the next connection gets everything
            }
        }
    }

    private void Check(int row, MqttClientPublishResult? result)
    {
        if (result is null or { IsSuccess: true } or { ReasonCode: MqttClientPublishReasonCode.NoMatchingSubscribers })
        {
            Interlocked.Increment(ref _published);
        }
        else if (!_refused)
        {
            _refused = true; // the others are most likely refused as well: one line is enough
            Refused(logger, _topics[row], result.ReasonCode, result.ReasonString);
        }
    }
}
