namespace Phi.Edge.Daemon.Cloud.Sim;

/// <summary>What arrived, for people.</summary>
internal static class CloudSimReport
{
    public static void Write(CloudSimStore store, TextWriter output)
    {
        output.WriteLine($"{"car",-28} {"stream",-16} {"messages",9} {"missing",8} {"again",8} {"disorder",8}");
        foreach (var stream in store.Report())
        {
            output.WriteLine(
                $"{stream.Source,-28} {stream.Stream,-16} {stream.Count,9} {stream.Missing,8} {stream.Duplicates,8} {stream.OutOfOrder,8}");
        }

        if (store.Latency(0.5) is { } median && store.Latency(0.95) is { } most && store.Latency(1) is { } longest)
        {
            output.WriteLine($"from the car's store to ours: half within {Text(median)}, 95 % within {Text(most)}, all within {Text(longest)}");
        }
    }

    private static string Text(TimeSpan time) => time < TimeSpan.FromSeconds(10) ? $"{time.TotalMilliseconds:F0} ms" : $"{time.TotalSeconds:F0} s";
}
