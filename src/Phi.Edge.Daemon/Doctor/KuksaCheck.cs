using Microsoft.Extensions.Options;
using Phi.Edge.Daemon.Vehicle.Kuksa;
using Phi.Edge.Daemon.Vehicle.Kuksa.Protocol;

namespace Phi.Edge.Daemon.Doctor;

/// <summary>The KUKSA databroker: does it let us in, and has it our signals?</summary>
internal sealed class KuksaCheck(IOptions<KuksaOptions> options, KuksaChannel channels, TimeProvider time) : IDoctorCheck
{
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var server = options.Value.Server;
        using var waiting = new CancellationTokenSource(options.Value.Timeout, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, waiting.Token);
        try
        {
            using var channel = channels.Open();
            var survey = await KuksaSurvey.TakeAsync(new VAL.VALClient(channel), channels.Headers(), limit.Token);
            return [survey.Missing.Count == 0
                ? new Finding("kuksa", Verdict.Ok, $"{server}: {survey.Usable.Count} signals")
                : new Finding(
                    "kuksa", survey.Usable.Count == 0 ? Verdict.Problem : Verdict.Warning, $"{server} does not give us: {string.Join(", ", survey.Missing)}",
                    "start the databroker with VSS 6.0, and a token that may read these")];
        }
        catch (Exception e) when (KuksaFailures.IsExpected(e) && !cancellationToken.IsCancellationRequested)
        {
            return [new Finding("kuksa", Verdict.Problem, $"{server}: {KuksaFailures.Describe(e)}", "check Kuksa:Host, Kuksa:Port, Kuksa:Tls, Kuksa:TokenFile; the daemon itself would go on trying")];
        }
    }
}
