namespace Phi.Edge.EndToEnd.Tests.Mqtt;

/// <summary>Waits for something another thread does; fails after a generous limit.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static async Task IsTrueAsync(Func<bool> condition, string what, Func<string>? seen = null)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!condition())
        {
            Assert.False(limit.IsCancellationRequested, $"Not within {Limit.TotalSeconds} s: {what}. {seen?.Invoke()}");
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}
