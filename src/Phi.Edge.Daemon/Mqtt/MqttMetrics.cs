using System.Diagnostics.Metrics;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Counts what goes over MQTT, for metrics and for <see cref="MqttStatus"/>. Safe from any thread.</summary>
internal sealed class MqttMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Phi.Edge.Mqtt";

    private readonly Counter<long> _published;
    private readonly Counter<long> _lost;
    private readonly Counter<long> _voiceLost;
    private readonly Counter<long> _replaced;
    private readonly Counter<long> _accepted;
    private readonly Counter<long> _rejected;
    private readonly Histogram<double> _alertLatency;
    private readonly Histogram<double> _stateLatency;
    private long _publishedTotal;
    private long _lostTotal;
    private long _voiceLostTotal;
    private long _replacedTotal;
    private long _acceptedTotal;
    private long _rejectedTotal;

    public MqttMetrics(IMeterFactory meters)
    {
        // The factory owns the meter.
        var meter = meters.Create(MeterName);
        _published = meter.CreateCounter<long>("phi.edge.mqtt.published", "{message}", "Messages handed to the broker");
        _lost = meter.CreateCounter<long>("phi.edge.mqtt.alerts.lost", "{message}", "Alerts that did not reach the broker, by reason");
        _voiceLost = meter.CreateCounter<long>("phi.edge.mqtt.voice.lost", "{message}", "Voice messages that did not reach the broker, by reason");
        _replaced = meter.CreateCounter<long>("phi.edge.mqtt.states.replaced", "{message}", "States replaced by newer ones before they were sent");
        _accepted = meter.CreateCounter<long>("phi.edge.mqtt.inbound.accepted", "{message}", "Received messages that were used");
        _rejected = meter.CreateCounter<long>("phi.edge.mqtt.inbound.rejected", "{message}", "Received messages that were refused, by reason");
        _alertLatency = meter.CreateHistogram<double>("phi.edge.mqtt.alert.latency", "ms", "From capture until the alert was handed to the network");
        _stateLatency = meter.CreateHistogram<double>("phi.edge.mqtt.state.latency", "ms", "From capture until the driver state was handed to the network");
    }

    public long PublishedTotal => Interlocked.Read(ref _publishedTotal);

    public long LostTotal => Interlocked.Read(ref _lostTotal);

    public long VoiceLostTotal => Interlocked.Read(ref _voiceLostTotal);

    public long ReplacedTotal => Interlocked.Read(ref _replacedTotal);

    public long AcceptedTotal => Interlocked.Read(ref _acceptedTotal);

    public long RejectedTotal => Interlocked.Read(ref _rejectedTotal);

    public void Published() => Count(ref _publishedTotal, _published);

    public void AlertSent(double latencyMs) => _alertLatency.Record(latencyMs);

    public void StateSent(double latencyMs) => _stateLatency.Record(latencyMs);

    public void StateReplaced() => Count(ref _replacedTotal, _replaced);

    public void Accepted() => Count(ref _acceptedTotal, _accepted);

    public void Lost(MessageLoss reason)
    {
        Interlocked.Increment(ref _lostTotal);
        _lost.Add(1, new KeyValuePair<string, object?>("reason", WireJson.NameOf(reason)));
    }

    public void VoiceLost(MessageLoss reason)
    {
        Interlocked.Increment(ref _voiceLostTotal);
        _voiceLost.Add(1, new KeyValuePair<string, object?>("reason", WireJson.NameOf(reason)));
    }

    public void Rejected(InboundRejection reason)
    {
        Interlocked.Increment(ref _rejectedTotal);
        _rejected.Add(1, new KeyValuePair<string, object?>("reason", WireJson.NameOf(reason)));
    }

    private static void Count(ref long total, Counter<long> counter)
    {
        Interlocked.Increment(ref total);
        counter.Add(1);
    }
}
