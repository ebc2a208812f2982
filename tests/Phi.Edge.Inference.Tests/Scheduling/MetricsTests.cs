using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Phi.Edge.Inference.Tests.Chat;

namespace Phi.Edge.Inference.Tests.Scheduling;

public sealed class MetricsTests
{
    [Fact]
    public async Task Answer_OneRequest_IsMeasuredByTheConventionsNames()
    {
        using var factory = new Meters();
        using var model = PhiModel.Load(Path.Combine(Decoding.TinyModel.Folder, "mini"), GoldenChat.Options(), meters: factory);
        using var usage = new MetricCollector<long>(factory, "Phi.Edge.Inference", "gen_ai.client.token.usage");
        using var first = new MetricCollector<double>(factory, "Phi.Edge.Inference", "gen_ai.server.time_to_first_token");
        using var duration = new MetricCollector<double>(factory, "Phi.Edge.Inference", "gen_ai.server.request.duration");
        using var client = new PhiChatClient(model);

        await client.GetResponseAsync("Hello the end", new ChatOptions { MaxOutputTokens = 5 });
        await duration.WaitForMeasurementsAsync(1, TimeSpan.FromSeconds(30));

        var tokens = usage.GetMeasurementSnapshot();
        Assert.Equal(13, tokens.Single(m => (string?)m.Tags["gen_ai.token.type"] == "input").Value);
        Assert.Equal(5, tokens.Single(m => (string?)m.Tags["gen_ai.token.type"] == "output").Value);
        Assert.Equal("mini", tokens[0].Tags["gen_ai.request.model"]);
        Assert.Single(first.GetMeasurementSnapshot());
    }

    private sealed class Meters : IMeterFactory
    {
        private readonly List<Meter> _meters = [];

        public Meter Create(MeterOptions options)
        {
            options.Scope = this;
            var meter = new Meter(options);
            _meters.Add(meter);
            return meter;
        }

        public void Dispose() => _meters.ForEach(m => m.Dispose());
    }
}
