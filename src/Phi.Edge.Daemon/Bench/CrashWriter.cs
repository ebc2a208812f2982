using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Bench;

/// <summary>
/// The process that is killed: writes alerts at a steady rate and tells, one line each, which of them the outbox has acknowledged as stored.
/// </summary>
internal static class CrashWriter
{
    /// <summary>Ends when its standard input does, in good order; usually it is killed before.</summary>
    /// <param name="database">The outbox.</param>
    /// <param name="port">Port of the broker.</param>
    /// <param name="rate">Alerts per second; 0 for none.</param>
    /// <param name="keyFile">Key of the outbox; null for none.</param>
    /// <param name="output">Gets <c>stream id number sequence;</c> for every stored alert.</param>
    public static async Task<int> RunAsync(string database, int port, int rate, string? keyFile, TextWriter output)
    {
        await using var car = await BenchCar.StartAsync(database, port, keyFile is null ? [] : [("Outbox:KeyFile", keyFile)]);
        // The console reads synchronously, whatever the name of the method.
        var stop = Task.Run(Console.In.ReadToEnd, CancellationToken.None);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        var (start, written) = (TimeProvider.System.GetTimestamp(), 0L);
        var gate = new Lock();
        while (!stop.IsCompleted)
        {
            var due = (long)(TimeProvider.System.GetElapsedTime(start).TotalSeconds * rate);
            for (; written < due; written++)
            {
                // As in life: one in ten is critical and overtakes the others.
                var critical = written % 10 == 0;
                var message = BenchCar.Message(
                    critical ? MessageClass.CriticalAlert : MessageClass.Alert, critical ? "critical-alerts" : "alerts", $$"""{"number":{{written}}}""");
                _ = TellAsync(car, message, written, output, gate);
            }

            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        return 0;
    }

    private static async Task TellAsync(BenchCar car, OutboxMessage message, long number, TextWriter output, Lock gate)
    {
        var result = await car.Outbox.Append(message.Class, () => message);
        if (result.IsStored)
        {
            lock (gate)
            {
                output.WriteLine($"{message.Stream} {message.Id} {number} {result.Sequence};");
                output.Flush();
            }
        }
    }
}
