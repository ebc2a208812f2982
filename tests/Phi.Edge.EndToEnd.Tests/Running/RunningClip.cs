namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary>A daemon that sees the clip, over and over, for all tests that only listen.</summary>
public sealed class RunningClip : IAsyncLifetime
{
    private TestDaemon? _daemon;
    private Dashboard? _dashboard;

    internal TestDaemon Daemon => _daemon!;

    internal Dashboard Dashboard => _dashboard!;

    public async Task InitializeAsync()
    {
        _daemon = TestDaemon.Start(Clip.Path, "Cameras:Cabin:Repeat=true");
        _dashboard = await Dashboard.ConnectAsync(_daemon);
    }

    public async Task DisposeAsync()
    {
        if (_dashboard is not null)
            await _dashboard.DisposeAsync();
        _daemon?.Dispose();
    }
}
