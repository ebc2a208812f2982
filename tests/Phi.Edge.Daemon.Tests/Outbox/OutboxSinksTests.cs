using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.Daemon.Road;
using Phi.Edge.Daemon.Tests.Mqtt;
using Phi.Edge.Daemon.Tests.Road;

namespace Phi.Edge.Daemon.Tests.Outbox;

public sealed class OutboxSinksTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Topics _topics = new("car-1");
    private readonly RecordingOutbox _outbox = new();

    [Fact]
    public void Publish_Alert_IsStoredWithItsTopicTypeAndSubject()
    {
        new OutboxAlertSink(_outbox, new AlertMessageFactory(_time), _topics, _time).Publish(Events.Alert(1, _time.MonotonicNow()));

        var stored = _outbox.Stored.Single();
        var message = JsonSerializer.Deserialize(stored.Payload, WireJson.Default.AlertMessage)!;
        Assert.Equal((MessageClass.Alert, "alerts", "phi-edge/v1/car-1/alert/microsleep"), (stored.Class, stored.Stream, stored.Topic));
        Assert.Equal(("edge.phi.alert.v1", "microsleep"), (stored.Type, stored.Subject));
        Assert.Equal((stored.Id, AlertKind.Microsleep), (message.Id, message.Kind));
    }

    [Fact]
    public void Publish_CriticalAlert_HasAStreamOfItsOwn()
    {
        var critical = Events.Alert(1, _time.MonotonicNow()) with { Level = AlertLevel.Critical };
        new OutboxAlertSink(_outbox, new AlertMessageFactory(_time), _topics, _time).Publish(critical);

        Assert.Equal((MessageClass.CriticalAlert, "critical-alerts"), (_outbox.Stored[0].Class, _outbox.Stored[0].Stream));
    }

    [Fact]
    public void Publish_HealthEverySecond_OneAMinuteAndEveryChange()
    {
        var sink = new OutboxHealthSink(_outbox, _topics, Options.Create(new OutboxOptions()), _time);
        for (var second = 0; second < 120; second++)
        {
            sink.Publish(new HealthReport
            {
                At = _time.GetUtcNow(), UptimeSeconds = second, Status = HealthStatus.Ok,
                Components = [new ComponentHealth("mqtt", second < 30 ? HealthStatus.Degraded : HealthStatus.Ok)],
            });
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([0, 30, 90], _outbox.Stored.Select(m => JsonSerializer.Deserialize(m.Payload, WireJson.Default.HealthReport)!.UptimeSeconds));
        Assert.All(_outbox.Stored, message => Assert.Equal((MessageClass.State, "health"), (message.Class, message.CoalesceKey)));
    }

    [Fact]
    public void Publish_DriverStates_OneInTenSecondsAndEveryChange()
    {
        var sink = new OutboxDriverStateSink(_outbox, new DriverStateMessageFactory(_time), _topics, Options.Create(new OutboxOptions()), _time);
        for (var second = 0; second < 20; second++)
        {
            sink.Publish(Events.State(second, _time.MonotonicNow(), second == 5 ? DriverCondition.Microsleep : DriverCondition.Attentive));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([0L, 5, 6, 16], _outbox.Stored.Select(m => JsonSerializer.Deserialize(m.Payload, WireJson.Default.DriverStateMessage)!.FrameId));
    }

    [Theory]
    [InlineData(AlertTransition.Raised)]
    [InlineData(AlertTransition.Escalated)]
    [InlineData(AlertTransition.Cleared)]
    public void Publish_Overspeed_IsNeverStored(AlertTransition transition)
    {
        var now = _time.MonotonicNow();
        new OutboxAlertSink(_outbox, new AlertMessageFactory(_time), _topics, _time)
            .Publish(new AlertEvent(1, AlertKind.Overspeed, AlertLevel.Warning, transition, now, now, 31));

        Assert.Empty(_outbox.Stored);
    }

    [Fact]
    public void Publish_Sign_IsStoredWithoutWhatWouldTellTheSpeed()
    {
        new OutboxSignSink(_outbox, new RoadMessageFactory(_time), _topics, _time).Publish(RoadReports.Fifty);

        var stored = Assert.Single(_outbox.Stored);
        Assert.Equal((MessageClass.Event, "signs", "phi-edge/v1/car-1/sign/seen", "speed-limit"), (stored.Class, stored.Stream, stored.Topic, stored.Subject));
        var message = JsonSerializer.Deserialize(stored.Payload, WireJson.Default.SignMessage)!;
        Assert.Equal((stored.Id, 50), (message.Id, message.Value!.Value));
        Assert.Equal(message.LastSeen, message.FirstSeen);
        Assert.Equal((null, null, null, null), (message.DistanceM, message.Box, message.Latitude, message.Longitude));
    }
}
