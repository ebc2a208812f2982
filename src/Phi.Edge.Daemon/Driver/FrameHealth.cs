using Phi.Edge.Daemon.Health;
using Phi.Edge.Pipelines.Driver;

namespace Phi.Edge.Daemon.Driver;

/// <summary>Counts of the driver pipeline's frames.</summary>
internal sealed class FrameHealth(DriverPipeline pipeline) : IHealthSource
{
    public void Report(HealthReportBuilder report) => report
        .Counter("driver.frames.posted", pipeline.Frames.Posted)
        .Counter("driver.frames.dropped", pipeline.Frames.Dropped);
}
