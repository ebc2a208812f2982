using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Bench;

/// <summary>A mosquitto on a free port of loopback that keeps sessions over a stop.</summary>
internal sealed class BenchBroker : IDisposable
{
    private const string Program = "/usr/sbin/mosquitto";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-bench-broker-").FullName;
    private readonly string _file;
    private Process? _process;

    /// <param name="queued">Messages it keeps for a client that is away; 0 for all.</param>
    /// <param name="inFlight">Messages on their way to a client at a time; 0 for all.</param>
    /// <param name="more">More lines of its configuration.</param>
    public BenchBroker(int queued = 0, int inFlight = 0, string more = "")
    {
        if (!File.Exists(Program))
        {
            throw new StartupException($"{Program} is missing: install mosquitto.", ExitCodes.Unavailable);
        }

        Port = FreePort();
        _file = Path.Combine(_folder, "mosquitto.conf");
        File.WriteAllText(
            _file,
            $"""
            user {Environment.UserName}
            listener {Port} 127.0.0.1
            allow_anonymous true
            persistence true
            persistence_location {_folder}/
            max_queued_messages {queued}
            max_inflight_messages {inFlight}
            log_type error
            {more}

            """);
    }

    public int Port { get; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _process = Process.Start(new ProcessStartInfo(Program, ["-c", _file]) { RedirectStandardError = true })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        var start = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!Listens())
        {
            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                throw new StartupException("mosquitto did not start.", ExitCodes.Unavailable);
            }

            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Ends it as systemd would, so that it writes its sessions down. One that is killed loses what it has confirmed: that is beyond anything a
    /// car can do about it.
    /// </summary>
    public async Task StopAsync()
    {
        if (_process is { HasExited: false } process)
        {
            using var kill = Process.Start("/bin/sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -TERM {process.Id}")]);
            await kill.WaitForExitAsync();
            await process.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    /// <summary>Ends it as a power cut would, as far as a process goes.</summary>
    public void Kill()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private bool Listens()
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
