using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Tests.Flow;

public sealed class PipelineMetricsTests
{
    [Fact]
    public void DecidedAndDropped_Always_CarryPipelineAndMilliseconds()
    {
        using var meters = new TestMeterFactory();
        using var frames = Collect<long>(meters, "phi.edge.pipeline.frames");
        using var drops = Collect<long>(meters, "phi.edge.pipeline.drops");
        using var inference = Collect<double>(meters, "phi.edge.pipeline.inference");
        using var latency = Collect<double>(meters, "phi.edge.pipeline.latency");
        var metrics = new PipelineMetrics(meters);

        metrics.Decided("driver", TimeSpan.FromMilliseconds(12), TimeSpan.FromMilliseconds(30));
        metrics.Decided("driver", TimeSpan.FromMilliseconds(12), null);
        metrics.Dropped("driver", 3);
        metrics.Dropped("driver", 0);

        Assert.Equal(2, frames.GetMeasurementSnapshot().Count);
        Assert.Equal(12, inference.GetMeasurementSnapshot()[0].Value);
        Assert.Equal(30, Assert.Single(latency.GetMeasurementSnapshot()).Value);
        var dropped = Assert.Single(drops.GetMeasurementSnapshot());
        Assert.Equal((3, "driver"), (dropped.Value, dropped.Tags["pipeline"]));
    }

    private static MetricCollector<T> Collect<T>(IMeterFactory meters, string instrument) where T : struct =>
        new(meters, PipelineMetrics.MeterName, instrument);
}
