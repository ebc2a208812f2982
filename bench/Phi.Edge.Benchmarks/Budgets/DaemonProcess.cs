using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>The daemon as systemd would start it, with its own broker on a free port of loopback.</summary>
internal sealed class DaemonProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly NotifySocket _notify = new();
    private readonly Process _process;
    private readonly string _state;
    private readonly Task<string> _log;
    private readonly long _started;

    /// <param name="arguments">What follows <c>phi-edge run</c>.</param>
    public DaemonProcess(params ReadOnlySpan<string> arguments)
    {
        Port = FreePort();
        _state = Directory.CreateTempSubdirectory("phi-edge-state-").FullName;
        var daemon = Path.Combine(AppContext.BaseDirectory, "phi-edge.dll");
        var start = new ProcessStartInfo(Host(), [daemon, "run", .. arguments, "--set", $"Mqtt:Port={Port}"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["NOTIFY_SOCKET"] = _notify.Path, ["STATE_DIRECTORY"] = _state },
        };
        _started = Stopwatch.GetTimestamp();
        _process = Process.Start(start) ?? throw new CheckException("The daemon did not start.");
        _log = ReadLogAsync(_process);
    }

    /// <summary>Port of its broker.</summary>
    public int Port { get; }

    /// <summary>Processor time so far, of all threads.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Waits for READY=1.</summary>
    /// <returns>Time from the start of the process to it.</returns>
    public async Task<TimeSpan> ReadyAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        var (ready, gone) = (_notify.ReadyAsync(limit.Token), _process.WaitForExitAsync(limit.Token));
        await Task.WhenAny(ready, gone);
        var elapsed = Stopwatch.GetElapsedTime(_started);
        return ready.IsCompletedSuccessfully ? elapsed : throw new CheckException($"The daemon did not become ready:\n{await EndAsync()}");
    }

    /// <summary>A line of /proc/PID/status in megabytes of 10^6 bytes.</summary>
    public double Memory(string line)
    {
        var found = File.ReadLines($"/proc/{_process.Id}/status").First(text => text.StartsWith(line + ":", StringComparison.Ordinal));
        var kibibytes = found[(line.Length + 1)..].Replace("kB", "", StringComparison.Ordinal).Trim();
        return double.Parse(kibibytes, CultureInfo.InvariantCulture) * 1024 / 1e6;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _process.Dispose();
        _notify.Dispose();
        Directory.Delete(_state, recursive: true);
    }

    private async Task<string> EndAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        return await _log;
    }

    private static async Task<string> ReadLogAsync(Process process)
    {
        var (errors, output) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        return await errors + await output;
    }

    // The runtime that runs this program runs the daemon as well.
    private static string Host() => Environment.ProcessPath is { } path && Path.GetFileName(path) == "dotnet" ? path : "dotnet";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
