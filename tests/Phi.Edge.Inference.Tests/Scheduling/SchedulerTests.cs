using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Inference.Decoding;
using Phi.Edge.Inference.Tests.Decoding;
using Phi.Edge.Inference.Tests.Onnx;

namespace Phi.Edge.Inference.Tests.Scheduling;

public sealed class SchedulerTests
{
    private static readonly int[] Slow = ModelBench.Prompt(60, 1);
    private static readonly int[] Quick = ModelBench.Prompt(30, 2);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Submit_MoreUrgentRequest_GoesFirstAndBothAnswersStayTheSame(bool shared)
    {
        using var gate = new Gate(20);
        using var scheduler = TinyModel.Scheduler(TinyModel.Engine(shared));
        var slow = scheduler.Submit(Request(Slow, 200) with { Constraint = gate });
        await gate.Reached;
        var producedByThen = new List<int>();
        var urgent = scheduler.Submit(Request(Quick, 30) with { Priority = 10, Constraint = new Watch(() => producedByThen.Add(slow.GeneratedTokens)) });
        gate.Open();

        var quickTokens = await urgent.ReadAllAsync();
        var slowTokens = await slow.ReadAllAsync();

        // Seen from the model's thread at each of the urgent answer's tokens: the other one waits from its next token on.
        Assert.Equal(30, producedByThen.Count);
        Assert.All(producedByThen, count => Assert.InRange(count, 20, 21));
        using var alone = TinyModel.Scheduler(TinyModel.Engine(shared));
        Assert.Equal(await alone.Submit(Request(Quick, 30)).ReadAllAsync(), quickTokens);
        Assert.Equal(await alone.Submit(Request(Slow, 200)).ReadAllAsync(), slowTokens);
    }

    [Fact]
    public async Task Submit_DeadlinePassed_TheReaderGetsATypedError()
    {
        var time = new FakeTimeProvider();
        using var gate = new Gate(5);
        using var scheduler = TinyModel.Scheduler(TinyModel.Engine(true), time);
        var task = scheduler.Submit(Request(Slow, 200) with { Constraint = gate, Deadline = TimeSpan.FromSeconds(2) });
        await gate.Reached;
        time.Advance(TimeSpan.FromSeconds(3));
        gate.Open();

        var error = await Assert.ThrowsAsync<PhiDeadlineException>(() => task.ReadAllAsync());
        Assert.Contains("2000 ms", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_SameSourceAgain_TheOlderIsReplaced()
    {
        using var gate = new Gate(3);
        using var scheduler = TinyModel.Scheduler(TinyModel.Engine(true));
        var older = scheduler.Submit(Request(Slow, 200) with { Constraint = gate, SourceKey = "camera" });
        await gate.Reached;
        var newer = scheduler.Submit(Request(Quick, 5) with { SourceKey = "camera" });
        gate.Open();

        await Assert.ThrowsAsync<PhiSupersededException>(() => older.ReadAllAsync());
        Assert.Equal(5, (await newer.ReadAllAsync()).Length);
    }

    [Fact]
    public async Task Abort_WhileGenerating_EndsWithinAToken()
    {
        using var gate = new Gate(7);
        using var scheduler = TinyModel.Scheduler(TinyModel.Engine(true));
        var task = scheduler.Submit(Request(Slow, 200) with { Constraint = gate });
        await gate.Reached;
        scheduler.Abort(task, new OperationCanceledException());
        gate.Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task.ReadAllAsync());
        Assert.Equal(5, (await scheduler.Submit(Request(Quick, 5)).ReadAllAsync()).Length);
        Assert.InRange(task.GeneratedTokens, 7, 8);
    }

    [Fact]
    public async Task Submit_QueueFull_IsRefused()
    {
        using var gate = new Gate(1);
        using var scheduler = TinyModel.Scheduler(TinyModel.Engine(true), maxRequests: 1);
        var running = scheduler.Submit(Request(Slow, 20) with { Constraint = gate });
        await gate.Reached;

        Assert.Throws<PhiBusyException>(() => scheduler.Submit(Request(Quick, 5)));
        gate.Open();
        Assert.Equal(20, (await running.ReadAllAsync()).Length);
    }

    [Fact]
    public async Task Dispose_RequestsOpen_TheyEndWithAnError()
    {
        using var gate = new Gate(2);
        var scheduler = TinyModel.Scheduler(TinyModel.Engine(true));
        var task = scheduler.Submit(Request(Slow, 200) with { Constraint = gate });
        await gate.Reached;
        gate.Open();
        scheduler.Dispose();

        if (task.Failure is not null)
            await Assert.ThrowsAsync<ObjectDisposedException>(() => task.ReadAllAsync());
        Assert.Throws<ObjectDisposedException>(() => scheduler.Submit(Request(Quick, 5)));
    }

    private static GenerationRequest Request(int[] prompt, int count) => TinyModel.Request(prompt, count) with { EndTokens = [] };
}
