using System.Text.Json;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Ecu;

/// <summary>
/// What the simulated car has: signals with their first values, and for each question the names and paths it answers with. As a file:
/// <c>{"signals": {"Vehicle.X": 1}, "answers": {"query-range": {"range": "Vehicle.X"}}}</c>.
/// </summary>
/// <param name="Signals">First values by VSS path.</param>
/// <param name="Answers">By command: result name to VSS path.</param>
internal sealed record EcuModel(IReadOnlyDictionary<string, SignalValue> Signals, IReadOnlyDictionary<string, Dictionary<string, string>> Answers)
{
    /// <exception cref="StartupException">The file cannot be read, or is none.</exception>
    public static EcuModel Read(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            var root = document.RootElement;
            var signals = root.GetProperty("signals").Deserialize(WireJson.Default.IReadOnlyDictionaryStringSignalValue) ?? throw new JsonException("signals is null");
            var answers = root.TryGetProperty("answers", out var given) ? ReadAnswers(given) : [];
            return SignalLimits.Hold(signals) ? new EcuModel(signals, answers) : throw new JsonException("a signal is beyond the bounds of the contract (docs/contracts.md)");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"--state {file}: {e.Message}", ExitCodes.NoInput, e);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new StartupException(
                $"--state {file} must look like {{\"signals\": {{\"Vehicle.X\": 1}}, \"answers\": {{\"command\": {{\"name\": \"Vehicle.X\"}}}}}}: {e.Message}", ExitCodes.Configuration, e);
        }
    }

    private static Dictionary<string, Dictionary<string, string>> ReadAnswers(JsonElement answers) => answers.EnumerateObject().ToDictionary(
        command => command.Name, command => command.Value.EnumerateObject().ToDictionary(result => result.Name, result => result.Value.GetString() ?? ""));
}
