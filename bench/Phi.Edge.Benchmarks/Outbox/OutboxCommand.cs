using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Bench;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Benchmarks.Outbox;

/// <summary><c>outbox [--queued N] [--encrypted]</c>: appends against bare SQLite, draining against a bare publisher, and how both are with a long queue.</summary>
internal static class OutboxCommand
{
    private const int Rounds = 4;
    private const int Window = 64;
    private const int Appends = 100_000;
    private const int Drained = 50_000;
    private static readonly string Text = new('x', 300);
    private static readonly (string, string)[] Common = [("Outbox:MaxBytes", "4000000000"), ("Outbox:Queue", "4096"), ("Cloud:InFlight", $"{Window}")];
    private static (string, string)[] _settings = Common;

    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        var queued = Array.IndexOf(arguments, "--queued") is var at and >= 0 ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : 100_000;
        var folder = Directory.CreateTempSubdirectory("phi-edge-bench-outbox-").FullName;
        try
        {
            if (arguments.Contains("--encrypted"))
            {
                var key = Path.Combine(folder, "key");
                await File.WriteAllTextAsync(key, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
                _settings = [.. Common, ("Outbox:KeyFile", key)];
            }

            output.WriteLine(arguments.Contains("--encrypted") ? "payloads encrypted" : "payloads not encrypted");
            await AppendAsync(folder, output);
            using var broker = new BenchBroker();
            await broker.StartAsync(CancellationToken.None);
            await DrainAsync(folder, broker.Port, queued, output);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task AppendAsync(string folder, TextWriter output)
    {
        // The first compiles, and does not count.
        foreach (var round in Enumerable.Range(1, Rounds))
        {
            var bare = Bare(Path.Combine(folder, $"bare-{round}.db"));
            double ours;
            await using (var car = await BenchCar.StartAsync(Path.Combine(folder, $"append-{round}.db"), null, _settings))
            {
                ours = await FillAsync(car, Appends);
            }

            output.WriteLine($"appends, durable, {OutboxQueue.LargestBatch} per commit: {ours:F0}/s; bare SQLite {bare:F0}/s; ratio {ours / bare:F2}");
        }
    }

    private static double Bare(string path)
    {
        using var bare = new BareSqlite(path);
        var (start, sequence) = (Stopwatch.GetTimestamp(), 0L);
        for (var done = 0; done < Appends; done += OutboxQueue.LargestBatch)
        {
            bare.Add(Enumerable.Range(0, OutboxQueue.LargestBatch).Select(_ => BenchCar.Message(MessageClass.Telemetry, "telemetry", Text)), ref sequence);
        }

        return Appends / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <returns>Messages per second.</returns>
    private static async Task<double> FillAsync(BenchCar car, int count)
    {
        var start = Stopwatch.GetTimestamp();
        var waiting = new Queue<Task<AppendResult>>();
        for (var i = 0; i < count; i++)
        {
            waiting.Enqueue(car.Outbox.Append(MessageClass.Telemetry, () => BenchCar.Message(MessageClass.Telemetry, "telemetry", Text)));
            if (waiting.Count >= 4000)
            {
                await DoneAsync(waiting);
            }
        }

        while (waiting.Count > 0)
        {
            await DoneAsync(waiting);
        }

        return count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task DoneAsync(Queue<Task<AppendResult>> waiting)
    {
        var result = await waiting.Dequeue();
        if (!result.IsStored)
        {
            throw new Budgets.CheckException($"A message was not stored: {result.Status} {result.Problem}");
        }
    }

    private static async Task DrainAsync(string folder, int port, int queued, TextWriter output)
    {
        var payload = System.Text.Encoding.UTF8.GetBytes(Text);
        foreach (var (round, count) in Enumerable.Range(1, Rounds).Select(round => (round, Drained)).Append((Rounds + 1, 1000)).Append((Rounds + 2, queued)))
        {
            var clock = Cpu();
            var bare = round <= Rounds ? await BarePublisher.RunAsync(port, count, Window, payload) : 0;
            var bareCpu = (Cpu() - clock).TotalMicroseconds / count;
            var database = Path.Combine(folder, $"drain-{round}.db");
            var before = Memory();
            await using (var car = await BenchCar.StartAsync(database, null, _settings))
            {
                await FillAsync(car, count);
            }

            var filled = Memory();
            clock = Cpu();
            var (rate, most) = await DrainOnceAsync(database, port, count);
            var cpu = (Cpu() - clock).TotalMicroseconds / count;
            output.WriteLine(
                $"drain of {count} queued, {Window} in flight: {rate:F0}/s"
                + (bare > 0 ? $"; bare MQTTnet publisher {bare:F0}/s; ratio {rate / bare:F2}; processor {cpu:F0} us a message, bare {bareCpu:F0}" : "")
                + $"; memory {before:F0} MB before, {filled:F0} MB filled, at most {most:F0} MB while draining; file {new FileInfo(database).Length / 1e6:F0} MB");
        }
    }

    private static async Task<(double Rate, double MostMemory)> DrainOnceAsync(string database, int port, int count)
    {
        await using var car = await BenchCar.StartAsync(database, port, _settings);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        var (start, most) = (0L, 0.0);
        while (car.Cloud!.ConfirmedTotal < count)
        {
            start = start == 0 && car.Cloud.Link.Connected ? Stopwatch.GetTimestamp() : start;
            most = Math.Max(most, Memory());
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        return (count / Stopwatch.GetElapsedTime(start).TotalSeconds, most);
    }

    private static TimeSpan Cpu()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }

    // Resident, in megabytes of 10^6 bytes.
    private static double Memory()
    {
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64 / 1e6;
    }
}
