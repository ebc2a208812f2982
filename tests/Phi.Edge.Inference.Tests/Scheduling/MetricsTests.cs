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

    [Fact]
    public async Task Answer_SecondTurn_CountsQueueTimeSpeedAndCacheHits()
    {
        using var factory = new Meters();
        using var model = PhiModel.Load(Path.Combine(Decoding.TinyModel.Folder, "mini"), GoldenChat.Options(), meters: factory);
        using var queue = new MetricCollector<double>(factory, "Phi.Edge.Inference", "phi.request.queue_time");
        using var perToken = new MetricCollector<double>(factory, "Phi.Edge.Inference", "gen_ai.server.time_per_output_token");
        using var hits = new MetricCollector<long>(factory, "Phi.Edge.Inference", "phi.prefix_cache.hits");
        using var cached = new MetricCollector<long>(factory, "Phi.Edge.Inference", "phi.prefix_cache.tokens");
        using var active = new MetricCollector<long>(factory, "Phi.Edge.Inference", "phi.requests.active");
        using var duration = new MetricCollector<double>(factory, "Phi.Edge.Inference", "gen_ai.server.request.duration");
        using var client = new PhiChatClient(model);

        await client.GetResponseAsync("Hello the end, and all that comes after it", new ChatOptions { MaxOutputTokens = 5 });
        await client.GetResponseAsync("Hello the end, and all that comes after it", new ChatOptions { MaxOutputTokens = 5 });
        await Assert.ThrowsAsync<PhiDeadlineException>(() => client.GetResponseAsync("x", new ChatOptions().WithPhi(new PhiRequestOptions { Deadline = TimeSpan.Zero })));
        await duration.WaitForMeasurementsAsync(3, TimeSpan.FromSeconds(30));

        Assert.Equal(3, queue.GetMeasurementSnapshot().Count);
        Assert.Equal(2, perToken.GetMeasurementSnapshot().Count);
        Assert.Equal(1, Assert.Single(hits.GetMeasurementSnapshot()).Value);
        Assert.True(cached.GetMeasurementSnapshot()[1].Value > 20);
        Assert.Equal(0, active.GetMeasurementSnapshot().Sum(m => m.Value));
        Assert.Equal("PhiDeadlineException", duration.LastMeasurement!.Tags["error.type"]);
    }

    [Fact]
    public async Task Completed_AListenerDisposesTheModel_NothingHangs()
    {
        using var factory = new Meters();
        var model = PhiModel.Load(Path.Combine(Decoding.TinyModel.Folder, "mini"), GoldenChat.Options(), meters: factory);
        var disposed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Scope == factory && instrument.Name == "gen_ai.server.request.duration")
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) =>
        {
            model.Dispose(); // on the model's own thread
            disposed.TrySetResult();
        });
        listener.Start();
        using var client = new PhiChatClient(model);

        await client.GetResponseAsync("Hello", new ChatOptions { MaxOutputTokens = 2 });

        await disposed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetResponseAsync("Hello"));
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
