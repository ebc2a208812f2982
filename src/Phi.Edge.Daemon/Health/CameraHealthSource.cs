using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Health;

/// <summary>The cameras. One that is being tried again degrades the daemon; it does not fail it.</summary>
internal sealed class CameraHealthSource(IEnumerable<ICamera> cameras, TimeProvider time) : IHealthSource
{
    private readonly ICamera[] _cameras = [.. cameras];

    public void Report(HealthReportBuilder report)
    {
        foreach (var status in _cameras.Select(camera => camera.Status))
        {
            var age = status.LastFrameAt is { } last ? Math.Round((time.MonotonicNow() - last).TotalMilliseconds) : (double?)null;
            report.Camera(new CameraHealth(status.Name, Condition(status.State), status.Frames, status.Restarts, age, status.Problem));
            report.Component($"camera.{status.Name}", status.State == CameraState.Retrying ? HealthStatus.Degraded : HealthStatus.Ok, status.Problem);
        }
    }

    private static CameraCondition Condition(CameraState state) => state switch
    {
        CameraState.Streaming => CameraCondition.Streaming,
        CameraState.Retrying => CameraCondition.Retrying,
        CameraState.Ended => CameraCondition.Ended,
        _ => CameraCondition.Starting,
    };
}
