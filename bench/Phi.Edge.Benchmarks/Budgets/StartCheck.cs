namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>From the start of the process to READY=1, models loaded and warm.</summary>
internal sealed class StartCheck : IBudgetCheck
{
    private const int Starts = 5;

    public async Task<IReadOnlyList<Figure>> MeasureAsync(CancellationToken cancellationToken)
    {
        using var film = new Film();
        var seconds = new Samples(Starts);
        for (var i = 0; i < Starts; i++)
        {
            await using var daemon = new DaemonProcess(film.Arguments);
            seconds.Add((await daemon.ReadyAsync(cancellationToken)).TotalSeconds);
        }

        return
        [
            new("start_to_ready", seconds.Percentile(0.5), "s", $"median of {Starts} starts, files in the page cache"),
            new("start_to_ready.slowest", seconds.Percentile(1), "s", "the slowest of them"),
        ];
    }
}
