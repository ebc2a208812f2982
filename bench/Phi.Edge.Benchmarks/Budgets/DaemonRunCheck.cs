namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>The whole daemon on a film at its own speed for half a minute: latency as a dashboard sees it, memory, processor time.</summary>
internal sealed class DaemonRunCheck(TimeProvider time) : IBudgetCheck
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(31);

    public async Task<IReadOnlyList<Figure>> MeasureAsync(CancellationToken cancellationToken)
    {
        using var film = new Film();
        await using var daemon = new DaemonProcess(film.Arguments);
        await using var listener = new LatencyListener(time);
        await daemon.ReadyAsync(cancellationToken);
        await listener.ConnectAsync(daemon.Port, cancellationToken);
        var (start, before) = (time.GetTimestamp(), daemon.ProcessorTime);
        await Task.Delay(Duration, time, cancellationToken);
        var (processor, wall) = (daemon.ProcessorTime - before, time.GetElapsedTime(start));
        var (rss, peak) = (daemon.Memory("VmRSS"), daemon.Memory("VmHWM"));
        await listener.DisposeAsync();
        var published = listener.Published;
        if (listener.Alerts.Count == 0) throw new CheckException($"No alert among {published.Count} messages: the film did not work.");
        var how = $"latencyMs of {published.Count} messages, {listener.Alerts.Count} of them alerts; {wall.TotalSeconds:0} s at 30 fps from READY=1 on";
        return
        [
            new("capture_to_publish.p99", published.Percentile(0.99), "ms", how),
            new("capture_to_publish.p95", published.Percentile(0.95), "ms", how),
            new("capture_to_publish.p50", published.Percentile(0.5), "ms", how),
            new("capture_to_publish.alerts.max", listener.Alerts.Percentile(1), "ms", "the slowest alert"),
            new("capture_to_receive.p99", listener.Received.Percentile(0.99), "ms", "from capture to an MQTT client, through the broker"),
            new("capture_to_receive.p95", listener.Received.Percentile(0.95), "ms", "the same"),
            new("capture_to_receive.p50", listener.Received.Percentile(0.5), "ms", "the same"),
            new("frames_seen", published.Count / (wall.TotalSeconds * Film.Fps), "", "messages over frames; below 1 frames were skipped"),
            new("rss", rss, "MB", $"VmRSS after {wall.TotalSeconds:0} s"),
            new("rss.peak", peak, "MB", "VmHWM"),
            new("processor_share", processor / wall, "cores", "processor time over wall time: decoding, networks, MQTT, broker, at 30 fps"),
        ];
    }
}
