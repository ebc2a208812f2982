using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Tests.Mqtt;

public sealed class MqttDriverStateSinkTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().AddSingleton<MqttMetrics>().BuildServiceProvider();
    private readonly FakeTimeProvider _time = new();
    private readonly OutgoingQueue _queue;
    private readonly MqttDriverStateSink _sink;

    public MqttDriverStateSinkTests()
    {
        var options = Options.Create(new MqttOptions { DriverStateRate = 5 });
        _queue = new OutgoingQueue(options, _time, _services.GetRequiredService<MqttMetrics>());
        _sink = new MqttDriverStateSink(_queue, options, _time);
    }

    public void Dispose() => _services.Dispose();

    [Fact]
    public void Publish_ThirtyFramesPerSecondForTenSeconds_FivePerSecond() => Assert.InRange(Count(300, _ => DriverCondition.Attentive), 50, 51);

    [Fact]
    public void Publish_ConditionChanges_AtOnce()
    {
        var passed = Count(4, frame => frame == 2 ? DriverCondition.Microsleep : DriverCondition.Attentive);

        Assert.Equal(3, passed); // the first, the change, and the change back
    }

    private int Count(int frames, Func<int, DriverCondition> condition)
    {
        var passed = 0;
        for (var frame = 0; frame < frames; frame++)
        {
            _sink.Publish(Events.State(frame, _time.MonotonicNow(), condition(frame)));
            passed += _queue.TryTakeDriver(out _) ? 1 : 0;
            _time.Advance(TimeSpan.FromSeconds(1 / 30.0));
        }

        return passed;
    }
}
