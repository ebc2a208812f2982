using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Phi.Edge.EndToEnd.Tests.Running;

namespace Phi.Edge.EndToEnd.Tests.Mqtt;

/// <summary>A mosquitto of its own on loopback, in a folder of its own.</summary>
internal sealed class Mosquitto : IDisposable
{
    public const string Broker = "/usr/sbin/mosquitto";
    public const string Subscriber = "/usr/bin/mosquitto_sub";

    private readonly string _settings;
    private Process? _process;

    public Mosquitto(string settings = "allow_anonymous true")
    {
        Folder = Directory.CreateTempSubdirectory("phi-edge-mosquitto-").FullName;
        Port = LoopbackPort.Free();
        _settings = settings.Replace("{folder}", Folder, StringComparison.Ordinal);
    }

    public string Folder { get; }

    public int Port { get; }

    public async Task StartAsync()
    {
        Assert.True(File.Exists(Broker) && File.Exists(Subscriber), "mosquitto or mosquitto_sub is missing: run './dev setup'");

        // mosquitto drops root for a user that may not read the folder; it stays what it is with "user root".
        await File.WriteAllTextAsync(Path.Combine(Folder, "mosquitto.conf"), $"user {Environment.UserName}\nlistener {Port} 127.0.0.1\n{_settings}\n");
        _process = Process.Start(new ProcessStartInfo(Broker, ["-c", Path.Combine(Folder, "mosquitto.conf")])
        {
            RedirectStandardError = true, RedirectStandardOutput = true,
        })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        await Eventually.IsTrueAsync(Listens, "mosquitto listens");
    }

    /// <summary>Keeps its sockets open and answers nothing any more, until it is stopped.</summary>
    public Task FreezeAsync() => RunAsync("/bin/sh", "-c", $"kill -STOP {_process!.Id}");

    public void Stop()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
        _process = null;
    }

    /// <summary>What a program writes to standard output until it ends by itself.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    /// <summary>Starts mosquitto_sub, MQTT 5, ending after so many messages or 20 s.</summary>
    public Task<string> SubscribeAsync(string topic, int count, string format = "%t %p", params string[] more) => RunAsync(
        Subscriber,
        ["-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-V", "5", "-q", "1", "-W", "20", "-C", count.ToString(CultureInfo.InvariantCulture), "-t", topic, "-F", format, .. more]);

    public void Dispose()
    {
        Stop();
        Directory.Delete(Folder, recursive: true);
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
