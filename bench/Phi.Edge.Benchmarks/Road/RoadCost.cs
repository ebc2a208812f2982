using System.Diagnostics;
using System.Globalization;

using Phi.Edge.Benchmarks.Budgets;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Models;
using Phi.Edge.Perception.Road;

namespace Phi.Edge.Benchmarks.Road;

/// <summary>
/// What seeing signs costs: a frame of 1360 x 800 through the road model, against bare runs of the same networks with the unavoidable picture
/// work, frame by frame in turns; what a frame allocates; and a frame in which only followed signs are looked at. Targets: 1.15 times the bare
/// runs, 0 bytes, 70 ms of processor time.
/// </summary>
internal static class RoadCost
{
    private const int Frames = 30;
    private const int Turns = 120;
    private const double Ratio = 1.15;
    private const double FrameLimit = 70;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(60);

    /// <summary>Runs it; the exit code is 1 when a target is missed.</summary>
    public static int Run(TextWriter output, TextWriter error)
    {
        RoadModelFiles files;
        try
        {
            var folders = ModelFolders.Default(ModelFolders.FindCatalog(AppContext.BaseDirectory) ?? "models/catalog.json");
            files = RoadModelFiles.Locate(new(ModelCatalog.Load(folders.Catalog), folders.Cache));
        }
        catch (ModelCatalogException e)
        {
            error.WriteLine(e.Message);
            return 1;
        }

        using var model = RoadModel.Load(files, new(), new(), TimeProvider.System);
        using var bare = new BareSigns(files);
        model.WarmUp();
        var frames = RoadScene.Frames(Frames);
        var (whole, alone, followed) = (new Timings(Turns), new Timings(Turns), new Timings(Turns));
        var places = new SignBox[4];
        foreach (var frame in frames) Look(model, bare, frame, places, new Timings(1), new Timings(1), new Timings(1));
        var (bytes, seen, started) = (0L, 0, Stopwatch.GetTimestamp());
        for (var turn = 0; turn < Turns && Stopwatch.GetElapsedTime(started) < Enough; turn++)
        {
            bytes += Look(model, bare, frames[turn % Frames], places, whole, alone, followed);
            seen += model.Candidates.Length;
        }

        return Report(output, whole, alone, followed, bytes, seen);
    }

    private static long Look(RoadModel model, BareSigns bare, Frame frame, SignBox[] places, Timings whole, Timings alone, Timings followed)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        whole.Start();
        model.Read(frame, default);
        whole.Stop();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        var count = Math.Min(places.Length, model.Candidates.Length);
        for (var i = 0; i < count; i++) places[i] = model.Candidates[i].Box;
        alone.Start();
        bare.Run(frame, model.Candidates);
        alone.Stop();
        before = GC.GetAllocatedBytesForCurrentThread();
        followed.Start();
        model.Read(frame, new() { OnlyFollowed = true, Followed = places.AsSpan(0, count) });
        followed.Stop();
        return bytes + GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static int Report(TextWriter output, Timings whole, Timings alone, Timings followed, long bytes, int seen)
    {
        var (cost, network) = (whole.Processor.InterquartileMean(), alone.Processor.InterquartileMean());
        var perFrame = bytes / (double)whole.Wall.Count;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {whole.Wall.Count} frames of {RoadScene.Width} x {RoadScene.Height}, {seen / (double)whole.Wall.Count:F1} places looked at closely in the last reading of each; processor time of the thread, interquartile means
            whole picture   {cost,6:F1} ms (at most {FrameLimit}), wall clock {whole.Wall.InterquartileMean():F1} ms
            bare            {network,6:F1} ms: detector, recogniser, picture work
            ratio           {cost / network,6:F3} x (at most {Ratio})
            only followed   {followed.Processor.InterquartileMean(),6:F1} ms
            managed memory  {perFrame,6:F1} bytes per frame (0)
            """));
        return cost <= Ratio * network && cost <= FrameLimit && bytes == 0 ? 0 : 1;
    }
}
