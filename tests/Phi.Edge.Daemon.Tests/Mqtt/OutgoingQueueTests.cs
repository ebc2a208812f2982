using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Tests.Mqtt;

public sealed class OutgoingQueueTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().AddSingleton<MqttMetrics>().BuildServiceProvider();
    private readonly FakeTimeProvider _time = new();
    private readonly OutgoingQueue _queue;

    public OutgoingQueueTests() => _queue = new OutgoingQueue(Options.Create(new MqttOptions { AlertQueue = 8 }), _time, Metrics);

    private MqttMetrics Metrics => _services.GetRequiredService<MqttMetrics>();

    public void Dispose() => _services.Dispose();

    [Fact]
    public void Post_MoreAlertsThanFit_LosesTheOldestAndCounts()
    {
        for (var episode = 1; episode <= 11; episode++)
        {
            _queue.Post(Events.Alert(episode, TimeSpan.Zero));
        }

        Assert.Equal([4, 5, 6, 7, 8, 9, 10, 11], TakeEpisodes());
        Assert.Equal(3, Metrics.LostTotal);
    }

    [Fact]
    public void Post_FloodOfStates_NeverPushesOutAnAlert()
    {
        _queue.Post(Events.Alert(1, TimeSpan.Zero));
        for (var frame = 0; frame < 1000; frame++)
        {
            _queue.Post(Events.State(frame, TimeSpan.Zero));
        }

        Assert.Equal([1], TakeEpisodes());
        Assert.Equal(0, Metrics.LostTotal);
        Assert.Equal(999, Metrics.ReplacedTotal);
        Assert.True(_queue.TryTakeDriver(out var state));
        Assert.Equal(999, state.Reading.FrameId);
        Assert.False(_queue.TryTakeDriver(out _));
    }

    [Fact]
    public void Post_MoreVoiceThanFits_LosesTheOldestOfItsOwnAndCounts()
    {
        _queue.Post(Events.Alert(1, TimeSpan.Zero));
        for (var i = 0; i < 35; i++)
        {
            _queue.Post(new VoiceAnswer(Guid.Empty, $"{i}", "en", false, TimeSpan.Zero));
        }

        Assert.True(_queue.TryTakeVoice(out var oldest));
        Assert.Equal("3", oldest.Answer!.Text);
        Assert.Equal(3, Metrics.VoiceLostTotal);
        Assert.Equal([1], TakeEpisodes());
    }

    [Fact]
    public void RepeatStates_StateStillHolds_WaitsAgain()
    {
        _queue.Post(Events.State(1, TimeSpan.Zero));
        Assert.True(_queue.TryTakeDriver(out _));
        _time.Advance(TimeSpan.FromSeconds(9));

        _queue.RepeatStates();

        Assert.True(_queue.TryTakeDriver(out var state));
        Assert.Equal(1, state.Reading.FrameId);
    }

    [Fact]
    public void RepeatStates_StateExpired_Nothing()
    {
        _queue.Post(Events.State(1, TimeSpan.Zero));
        Assert.True(_queue.TryTakeDriver(out _));
        _time.Advance(TimeSpan.FromSeconds(11));

        _queue.RepeatStates();

        Assert.False(_queue.TryTakeDriver(out _));
    }

    [Fact]
    public void Post_SteadyState_AllocatesNothing()
    {
        var alert = Events.Alert(1, TimeSpan.Zero);
        var state = Events.State(1, TimeSpan.Zero);
        PostBoth(alert, state);
        var taken = Allocations.Least(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                PostBoth(alert, state);
            }
        });

        // The counters box their tag when an alert is lost; the queue itself copies only.
        Assert.InRange(taken, 0, 1000 * 128);
    }

    private void PostBoth(in AlertEvent alert, in DriverState state)
    {
        _queue.Post(alert);
        _queue.Post(state);
    }

    private List<long> TakeEpisodes()
    {
        var episodes = new List<long>();
        while (_queue.TryTakeAlert(out var queued))
        {
            episodes.Add(queued.Alert.Episode);
        }

        return episodes;
    }
}
