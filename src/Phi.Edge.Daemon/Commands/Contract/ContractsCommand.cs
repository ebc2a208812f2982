using System.CommandLine;
using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Commands.Contract;

/// <summary><c>phi-edge contracts export</c>: the contract of this very version, for those who write the other side.</summary>
internal static class ContractsCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var folder = new Argument<string>("folder") { Description = "Where to write; made when it is not there" };
        var export = new Command("export", "Write asyncapi.yaml (AsyncAPI 3.0) and the JSON schemas of all messages") { folder };
        export.SetAction(parsed =>
        {
            try
            {
                foreach (var name in ContractFiles.Names)
                {
                    output.WriteLine(ContractFiles.Write(name, parsed.GetValue(folder)!));
                }

                return ExitCodes.Ok;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                error.WriteLine($"phi-edge: {parsed.GetValue(folder)} cannot be written to: {e.Message}");
                return ExitCodes.Failed;
            }
        });
        return new Command("contracts", "What the daemon says and hears over MQTT") { export };
    }
}
