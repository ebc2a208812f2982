using Microsoft.Data.Sqlite;
using Phi.Edge.Benchmarks.Budgets;

namespace Phi.Edge.Benchmarks.Outbox;

/// <summary>
/// <c>outbox-stall</c>: the running daemon on a film, ten seconds as it is and ten seconds in which the outbox's thread hangs in its transaction (another
/// process holds the file); the latency of what the dashboard gets, and whether what waited is stored afterwards.
/// </summary>
internal static class StallCommand
{
    private static readonly TimeSpan Phase = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("phi-edge-bench-stall-").FullName;
        try
        {
            using var film = new Film();
            var database = Path.Combine(folder, "outbox.db");
            await using var daemon = new DaemonProcess([.. film.Arguments, "--set", $"Outbox:Path={database}"]);
            await daemon.ReadyAsync(CancellationToken.None);
            await Task.Delay(Settle, TimeProvider.System, CancellationToken.None);
            await PhaseAsync("as it is", daemon.Port, output);
            using var other = Open(database);
            var before = Alerts(other);
            Execute(other, "BEGIN EXCLUSIVE");
            var heard = await PhaseAsync("disk stalled", daemon.Port, output);
            var during = Alerts(other);
            Execute(other, "ROLLBACK");
            await Task.Delay(Settle, TimeProvider.System, CancellationToken.None);
            output.WriteLine($"alerts in the outbox: {before} before, {during} at the end of the stall ({heard} were heard in it), {Alerts(other)} five seconds later");
            return during == before && Alerts(other) >= before + heard ? 0 : 1;
        }
        catch (CheckException e)
        {
            output.WriteLine(e.Message);
            return 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> PhaseAsync(string name, int port, TextWriter output)
    {
        await using var listener = new LatencyListener(TimeProvider.System);
        await listener.ConnectAsync(port, CancellationToken.None);
        await Task.Delay(Phase, TimeProvider.System, CancellationToken.None);
        var (published, alerts) = (listener.Published, listener.Alerts);
        output.WriteLine(
            $"{name}: capture to PUBLISH of {published.Count} messages: median {published.Percentile(0.5):F1} ms, 99 % {published.Percentile(0.99):F1} ms; "
            + $"{alerts.Count} alerts, the slowest {alerts.Percentile(1):F1} ms");
        return alerts.Count;
    }

    private static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants only.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static long Alerts(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM message WHERE class <= 1";
        return (long)command.ExecuteScalar()!;
    }
}
