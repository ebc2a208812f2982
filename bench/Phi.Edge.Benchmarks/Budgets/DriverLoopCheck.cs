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
        var (whole, alone) = (new Timings(Block * Blocks), new Timings(Block * Blocks));
        RunLoop(loop, frames, 0, new Timings(Block)); // what measuring itself sets up once
        var (bytes, started) = (0L, Stopwatch.GetTimestamp());
        for (var block = 0; block < Blocks && Stopwatch.GetElapsedTime(started) < Enough; block++)
        {
            bytes += RunLoop(loop, frames, block * Block, whole);
            RunBare(loop, frames, block * Block, alone);
        }

        if (!loop.SeesFace) throw new CheckException("The loop has lost the face: its figures would mean nothing.");
        var (cost, network) = (whole.Processor.InterquartileMean(), alone.Processor.InterquartileMean());
        var (wall, networkWall) = (whole.Wall.InterquartileMean(), alone.Wall.InterquartileMean());
        var how = $"processor time of the thread, interquartile means of {whole.Wall.Count} frames and as many bare runs of the same session, "
            + $"by turns in blocks of {Block}";
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("driver.loop.ratio", cost / network, "x", how),
            new("driver.loop.wall_ratio", wall / networkWall, "x", "the same by the wall clock, which also counts what other programs take"),
            new("driver.loop.frame", wall, "ms", "whole loop, wall clock"),
            new("driver.loop.bare", networkWall, "ms", "bare attention mesh, wall clock"),
            new("driver.loop.around", cost - network, "ms", "processor time of all that is not the network"),
            new("driver.loop.bytes_per_frame", bytes / (double)whole.Wall.Count, "B", $"managed bytes of the loop's thread, {whole.Wall.Count} frames"),
            new("driver.search.bytes_per_frame", Search(loop), "B", $"the same, {SearchFrames} frames without a face"),
        ]);
    }

    private static long RunLoop(DriverLoop loop, Frame[] frames, int first, Timings timings)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Block; i++)
        {
            var frame = loop.Capture(frames[(first + i) % frames.Length]);
            timings.Start();
            loop.Turn(frame);
            timings.Stop();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // A picture arrives before each run here as well: both find the processor's caches as a camera leaves them.
    private static void RunBare(DriverLoop loop, Frame[] frames, int first, Timings timings)
    {
        for (var i = 0; i < Block; i++)
        {
            loop.Fill(frames[(first + i) % frames.Length]);
            timings.Start();
            loop.RunMesh();
            timings.Stop();
        }
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
