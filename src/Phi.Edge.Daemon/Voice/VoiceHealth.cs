using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Voice;

/// <summary>The microphone and the parts that listen.</summary>
internal sealed class VoiceHealth(VoiceParts parts, IEnumerable<IMicrophone> microphones, VoiceEars? ears = null) : IHealthSource
{
    private readonly IMicrophone[] _microphones = [.. microphones];

    public void Report(HealthReportBuilder report)
    {
        var off = parts.Problems.IsEmpty ? null : string.Join("; ", parts.Problems);
        if (ears is { IsLoading: true })
        {
            off = "loading the recogniser";
        }

        report.Component("voice", off is null ? HealthStatus.Ok : HealthStatus.Degraded, off ?? (_microphones.Length == 0 ? "no microphone: typed sentences only" : null));
        foreach (var status in _microphones.Select(microphone => microphone.Status))
        {
            report.Component($"microphone.{status.Name}", status.State == MicrophoneState.Retrying ? HealthStatus.Degraded : HealthStatus.Ok, status.Problem);
            report.Counter($"microphone.{status.Name}.gaps", status.Gaps);
            report.Counter($"microphone.{status.Name}.restarts", status.Restarts);
        }
    }
}
