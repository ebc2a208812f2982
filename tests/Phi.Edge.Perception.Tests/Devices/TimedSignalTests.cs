using Microsoft.Extensions.Time.Testing;

using Phi.Edge.Perception.Devices;

namespace Phi.Edge.Perception.Tests.Devices;

public sealed class TimedSignalTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Wait_AlreadySet_ReturnsTrueOnce()
    {
        using var signal = new TimedSignal(_time);
        signal.Set();
        Assert.True(signal.Wait(TimeSpan.FromHours(1), CancellationToken.None));
        Assert.False(signal.Wait(TimeSpan.Zero, CancellationToken.None));
    }

    [Fact]
    public async Task Wait_TimeIsUp_ReturnsFalse()
    {
        using var signal = new TimedSignal(_time);
        var wait = Task.Run(() => signal.Wait(TimeSpan.FromSeconds(5), CancellationToken.None));
        while (!wait.IsCompleted)
            _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(await wait);
    }

    [Fact]
    public async Task Wait_SetByAnotherThread_ReturnsTrue()
    {
        using var signal = new TimedSignal(_time);
        var wait = Task.Run(() => signal.Wait(TimeSpan.FromSeconds(5), CancellationToken.None));
        signal.Set();
        Assert.True(await wait);
    }

    [Fact]
    public async Task Wait_Cancelled_ReturnsFalse()
    {
        using var signal = new TimedSignal(_time);
        using var stop = new CancellationTokenSource();
        var wait = Task.Run(() => signal.Wait(TimeSpan.FromSeconds(5), stop.Token));
        await stop.CancelAsync();
        Assert.False(await wait);
    }
}
