using System.Diagnostics;
using System.Security.Cryptography;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Cloud.Sim;
using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Bench;

/// <summary>
/// A process writes alerts while it is killed (SIGKILL) at random moments and the broker comes and goes. What was acknowledged as stored must have
/// arrived at the end, each once by id, in order per stream.
/// </summary>
internal static class CrashRun
{
    private static readonly TimeSpan DrainLimit = TimeSpan.FromMinutes(5);

    public static async Task<int> RunAsync(CrashOptions options, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("phi-edge-crash-").FullName;
        try
        {
            if (options.Encrypted)
            {
                await File.WriteAllTextAsync(KeyFile(folder), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
            }

            output.WriteLine($"{options.Kills} kills at {options.Rate} alerts a second, seed {options.Seed}, payloads {(options.Encrypted ? "encrypted" : "not encrypted")}");
            return await RunAsync(folder, options, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(string folder, CrashOptions options, TextWriter output)
    {
        var random = new Random(options.Seed);
        using var broker = new BenchBroker();
        using var store = new CloudSimStore(Path.Combine(folder, "cloud.db"));
        using var over = new CancellationTokenSource();
        await broker.StartAsync(over.Token);
        var cloud = new CloudSim(
            new CloudSimSettings("127.0.0.1", broker.Port, $"{Topics.Root}/bench/#"), store, TextWriter.Null, TimeProvider.System);
        var consuming = cloud.RunAsync(over.Token);
        await cloud.Subscribed;
        var (start, acknowledged) = (Stopwatch.GetTimestamp(), new List<StoredAlert>());
        var breaking = BreakBrokerAsync(broker, new Random(random.Next()), over.Token);
        for (var kill = 1; kill <= options.Kills; kill++)
        {
            acknowledged.AddRange(await KillOnceAsync(folder, broker.Port, options.Rate, kill, TimeSpan.FromSeconds(0.3 + (random.NextDouble() * 2))));
            if (kill % 10 == 0)
            {
                output.WriteLine($"{kill} kills, {acknowledged.Count} alerts acknowledged as stored, {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s");
            }
        }

        await over.CancelAsync();
        await Task.WhenAll(breaking, consuming).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await DrainAsync(folder, broker, store);
        return CrashReport.Write(acknowledged, store, options.Kills, output) ? 0 : 1;
    }

    /// <summary>Starts the writer, kills it after a while, and says what it had been told to be stored.</summary>
    private static async Task<List<StoredAlert>> KillOnceAsync(string folder, int port, int rate, int run, TimeSpan after)
    {
        using var writer = Start(folder, port, rate);
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = ReadAsync(writer, run, first);
        if (run % 4 != 0)
        {
            await first.Task; // every fourth is killed while it may still be starting
        }

        await Task.Delay(after, TimeProvider.System, CancellationToken.None);
        writer.Kill();
        await writer.WaitForExitAsync();
        return await reading;
    }

    private static async Task<List<StoredAlert>> ReadAsync(Process writer, int run, TaskCompletionSource first)
    {
        var found = new List<StoredAlert>();
        while (await writer.StandardOutput.ReadLineAsync() is { } line)
        {
            if (StoredAlert.Parse(run, line) is { } alert)
            {
                first.TrySetResult();
                found.Add(alert);
            }
        }

        first.TrySetResult();
        return found;
    }

    private static async Task BreakBrokerAsync(BenchBroker broker, Random random, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(1 + (random.NextDouble() * 6)), TimeProvider.System, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await broker.StopAsync();
            await Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * 3), TimeProvider.System, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await broker.StartAsync(CancellationToken.None);
        }
    }

    // Once more without being killed, until the outbox is empty and everything has arrived.
    private static async Task DrainAsync(string folder, BenchBroker broker, CloudSimStore store)
    {
        using var over = new CancellationTokenSource();
        var cloud = new CloudSim(
            new CloudSimSettings("127.0.0.1", broker.Port, $"{Topics.Root}/bench/#"), store, TextWriter.Null, TimeProvider.System);
        var arrived = Stopwatch.GetTimestamp();
        cloud.Stored = _ => Interlocked.Exchange(ref arrived, Stopwatch.GetTimestamp());
        var consuming = cloud.RunAsync(over.Token);
        await cloud.Subscribed;
        await using (var car = await BenchCar.StartAsync(
            Path.Combine(folder, "outbox.db"), broker.Port, File.Exists(KeyFile(folder)) ? [("Outbox:KeyFile", KeyFile(folder))] : []))
        {
            var start = Stopwatch.GetTimestamp();
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
            while ((await car.Outbox.Peek("cloud", new Daemon.Outbox.PeekRequest(1))).Count > 0
                || Stopwatch.GetElapsedTime(Interlocked.Read(ref arrived)) < TimeSpan.FromSeconds(2))
            {
                if (Stopwatch.GetElapsedTime(start) > DrainLimit)
                {
                    throw new StartupException("The outbox did not become empty.", ExitCodes.Failed);
                }

                await timer.WaitForNextTickAsync(CancellationToken.None);
            }
        }

        await over.CancelAsync();
        await consuming.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static string KeyFile(string folder) => Path.Combine(folder, "key");

    // The same program once more, however it was started.
    /// <summary>Starts a writer; its outbox is <c>outbox.db</c> in the folder.</summary>
    public static Process Start(string folder, int port, int rate)
    {
        var program = Environment.ProcessPath ?? "phi-edge";
        string[] self = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Path.Combine(AppContext.BaseDirectory, "phi-edge.dll")] : [];
        string[] key = File.Exists(KeyFile(folder)) ? ["--key-file", KeyFile(folder)] : [];
        var start = new ProcessStartInfo(
            program, [.. self, "bench", "crash-writer", "--database", Path.Combine(folder, "outbox.db"), "--port", $"{port}", "--rate", $"{rate}", .. key])
        {
            RedirectStandardOutput = true, RedirectStandardInput = true,
        };
        return Process.Start(start) ?? throw new StartupException("The writer did not start.", ExitCodes.Unavailable);
    }
}
