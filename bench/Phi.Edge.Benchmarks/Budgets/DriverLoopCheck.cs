using System.Diagnostics;
using Phi.Edge.Benchmarks.Content;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>
/// The whole loop against the bare network, in short blocks by turns so that both meet the same caches, clock speeds and neighbours;
/// and what either way through the loop allocates.
/// </summary>
internal sealed class DriverLoopCheck : IBudgetCheck
{
    private const int Pictures = 60;
    private const int WarmUp = 300;
    private const int Block = 10;
    private const int Blocks = 250;
    private const int SearchFrames = 200;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(30);

    public Task<IReadOnlyList<Figure>> MeasureAsync(CancellationToken cancellationToken)
    {
        using var loop = new DriverLoop();
        var frames = DriverPictures.Driver(Pictures);
        Drive(loop, frames, WarmUp);
        using var bare = new BareMesh(loop.Files.Mesh, frames[0], loop.Landmarks);
        var (whole, alone) = (new Timings(Block * Blocks), new Timings(Block * Blocks));
        var (bytes, started) = (0L, Stopwatch.GetTimestamp());
        for (var block = 0; block < Blocks && Stopwatch.GetElapsedTime(started) < Enough; block++)
        {
            bytes += RunLoop(loop, frames, block * Block, whole);
            for (var i = 0; i < Block; i++) alone.Time(bare.Run);
        }

        if (!loop.SeesFace) throw new CheckException("The loop has lost the face: its figures would mean nothing.");
        var (a, b) = (whole.Wall.InterquartileMean(), alone.Wall.InterquartileMean());
        var (c, d) = (whole.Processor.InterquartileMean(), alone.Processor.InterquartileMean());
        var how = $"interquartile means of {whole.Wall.Count} frames and as many bare runs, by turns in blocks of {Block}";
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("driver.loop.ratio", a / b, "x", how),
            new("driver.loop.processor_ratio", c / d, "x", "the same in processor time of the thread"),
            new("driver.loop.frame", a, "ms", "whole loop, wall clock"),
            new("driver.loop.bare", b, "ms", "bare attention mesh, wall clock"),
            new("driver.loop.around", c - d, "ms", "processor time of all that is not the network"),
            new("driver.loop.bytes_per_frame", bytes / (double)whole.Wall.Count, "B", $"managed bytes of the loop's thread, {whole.Wall.Count} frames"),
            new("driver.search.bytes_per_frame", Search(loop), "B", $"the same, {SearchFrames} frames without a face"),
        ]);
    }

    private static long RunLoop(DriverLoop loop, Frame[] frames, int first, Timings timings)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Block; i++)
        {
            timings.Start();
            loop.Step(frames[(first + i) % frames.Length]);
            timings.Stop();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static double Search(DriverLoop loop)
    {
        var frames = DriverPictures.Empty(Pictures);
        Drive(loop, frames, SearchFrames);
        if (loop.SeesFace) throw new CheckException("The loop sees a face in a picture without one.");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Drive(loop, frames, SearchFrames);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)SearchFrames;
    }

    private static void Drive(DriverLoop loop, Frame[] frames, int count)
    {
        for (var i = 0; i < count; i++) loop.Step(frames[i % frames.Length]);
    }
}
