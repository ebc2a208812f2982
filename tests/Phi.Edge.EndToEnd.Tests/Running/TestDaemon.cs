using System.Globalization;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary><c>phi-edge run</c> with a broker port and a folder of its own.</summary>
internal sealed class TestDaemon : IDisposable
{
    private TestDaemon(int port, string folder, ProgramRun program) => (Port, Folder, Program) = (port, folder, program);

    public static Topics Topics { get; } = new("car-1");

    /// <summary>The broker: its own one, unless a setting names another.</summary>
    public int Port { get; }

    public string Folder { get; }

    public ProgramRun Program { get; }

    public static TestDaemon Start(string source, params string[] settings) => Start(source, LoopbackPort.Free(), settings, []);

    /// <param name="source">The cabin camera.</param>
    /// <param name="port">Port of the broker.</param>
    /// <param name="settings">Key=Value.</param>
    /// <param name="environment">Variables.</param>
    public static TestDaemon Start(string source, int port, string[] settings, (string Name, string Value)[] environment)
    {
        var folder = Directory.CreateTempSubdirectory("phi-edge-daemon-").FullName;

        // A file of our own: one in /etc must not change what is tested.
        var file = Path.Combine(folder, "phi-edge.json");
        File.WriteAllText(file, $$"""{ "Mqtt": { "VehicleId": "car-1", "Port": {{port.ToString(CultureInfo.InvariantCulture)}} } }""");
        var arguments = new List<string> { "run", "--config", file, "--source", source };
        foreach (var setting in settings)
            arguments.AddRange(["--set", setting]);
        return new TestDaemon(port, folder, ProgramRun.Start(arguments, [("STATE_DIRECTORY", folder), .. environment]));
    }

    public void Dispose()
    {
        Program.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
