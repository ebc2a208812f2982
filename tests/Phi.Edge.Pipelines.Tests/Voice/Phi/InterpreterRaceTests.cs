using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Phi;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Tests.Voice.Phi;

public sealed class InterpreterRaceTests
{
    private static readonly Understood Answer = new() { Kind = UnderstoodKind.Answer, By = UnderstoodBy.Phi, Language = "en", Answer = "Hi." };
    private readonly TaskCompletionSource<PhiOutcome> _phi = new();
    private int _started;

    [Fact]
    public async Task RunAsync_BothUnderstand_PhiWins()
    {
        var race = Run(WaitForPhi.Always, Fast(0, 1));
        _phi.SetResult(new PhiOutcome(Answer));

        Assert.Equal(new RaceResult(Answer, PhiFailure.None), await race);
    }

    [Fact]
    public async Task RunAsync_PhiIsLate_TheFastPathWins()
    {
        var fast = Fast(0, 1);
        var race = Run(WaitForPhi.Always, fast);
        Assert.False(race.IsCompleted);
        _phi.SetResult(PhiOutcome.None(PhiFailure.Late));

        Assert.Equal(new RaceResult(fast, PhiFailure.Late), await race);
    }

    [Theory]
    [InlineData(WaitForPhi.WhenUnsure, 0, 0.9, true)]
    [InlineData(WaitForPhi.WhenUnsure, 0, 0.89, false)]
    [InlineData(WaitForPhi.WhenUnsure, 1, 1, false)]
    [InlineData(WaitForPhi.Never, 1, 0.1, true)]
    [InlineData(WaitForPhi.Always, 0, 1, false)]
    public async Task RunAsync_FastPathUnderstands_WaitsAsConfigured(WaitForPhi wait, int command, double confidence, bool atOnce)
    {
        var race = Run(wait, Fast(command, confidence));

        Assert.Equal(atOnce, race.IsCompleted);
        _phi.SetResult(new PhiOutcome(Answer));
        Assert.Equal(atOnce ? UnderstoodBy.Grammar : UnderstoodBy.Phi, (await race).Understood.By);
    }

    [Fact]
    public async Task RunAsync_NeverAndNotUnderstood_AsksPhi()
    {
        var race = Run(WaitForPhi.Never, InterpreterRace.Nothing("en"));
        _phi.SetResult(new PhiOutcome(Answer));

        Assert.Equal(Answer, (await race).Understood);
        Assert.Equal(1, _started);
    }

    [Fact]
    public async Task RunAsync_NobodyUnderstands_SaysSo()
    {
        var race = Run(WaitForPhi.Always, InterpreterRace.Nothing("de"));
        _phi.SetResult(PhiOutcome.None(PhiFailure.Malformed));

        var result = await race;
        Assert.Equal((UnderstoodKind.NotUnderstood, PhiFailure.Malformed), (result.Understood.Kind, result.Phi));
    }

    [Fact]
    public async Task RunAsync_NoPhi_TheFastPathAlone() => Assert.Equal(
        PhiFailure.Unavailable, (await new InterpreterRace(Options.Create(new PhiVoiceOptions())).RunAsync(Task.FromResult(Fast(0, 1)), null, CancellationToken.None)).Phi);

    private Task<RaceResult> Run(WaitForPhi wait, Understood fast) => new InterpreterRace(Options.Create(new PhiVoiceOptions { WaitFor = wait })).RunAsync(
        Task.FromResult(fast),
        _ =>
        {
            _started++;
            return _phi.Task;
        },
        CancellationToken.None);

    private static Understood Fast(int command, double confidence) => new()
    {
        Kind = UnderstoodKind.Commands, By = UnderstoodBy.Grammar, Language = "en", Confidence = confidence,
        Commands = [new CommandProposal(PhiCatalogue.Of(2).Commands[command], new Dictionary<string, SignalValue>())],
    };
}
