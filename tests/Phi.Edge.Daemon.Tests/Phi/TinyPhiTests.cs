using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Flow;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Phi;
using Phi.Edge.Pipelines.Voice.Understanding;
using Xunit.Abstractions;

namespace Phi.Edge.Daemon.Tests.Phi;

public sealed class TinyPhiTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task InterpretAsync_AnySoundAndRandomWeights_IsAProposalOfTheCatalogue(bool transcript)
    {
        var options = new PhiVoiceOptions { Deadline = TimeSpan.FromMinutes(5), Transcript = transcript, MaxTokens = 400 };
        using var phi = new TinyPhi(options: options);
        for (var seed = 1; seed <= 6; seed++)
        {
            var outcome = await phi.Interpreter.InterpretAsync(TinyPhi.Clip(seed, 0.3 * seed), TinyPhi.Context, CancellationToken.None);
            AssertValid(outcome, options);
            AssertValid(await phi.Interpreter.InterpretAsync($"sentence {seed} <|end|>\"}}", TinyPhi.Context, CancellationToken.None), options);
        }
    }

    [Fact]
    public async Task InterpretAsync_AfterWarmUp_TheBeginningIsInTheCache()
    {
        using var cold = new TinyPhi(50);
        await cold.Interpreter.InterpretAsync(TinyPhi.Clip(1), TinyPhi.Context, CancellationToken.None);
        using var warm = new TinyPhi(50);
        await warm.Interpreter.WarmUpAsync(true, CancellationToken.None);
        await warm.Interpreter.InterpretAsync(TinyPhi.Clip(1), TinyPhi.Context, CancellationToken.None);

        var (first, second) = (cold.Generations[0], warm.Generations[^1]);
        output.WriteLine($"prompt {first.InputIds.Count} tokens; cold: prepared in {first.Preprocessing.TotalMilliseconds:F1} ms, first token {first.FirstToken.TotalMilliseconds:F1} ms; "
            + $"warm: {second.CachedTokens} cached, prepared in {second.Preprocessing.TotalMilliseconds:F1} ms, first token {second.FirstToken.TotalMilliseconds:F1} ms");
        Assert.Equal(0, first.CachedTokens);
        Assert.True(second.CachedTokens > second.InputIds.Count * 9 / 10, $"{second.CachedTokens} of {second.InputIds.Count} cached");
        Assert.Equal(first.OutputIds, second.OutputIds);
    }

    [Fact]
    public async Task InterpretAsync_DeadlinePasses_ComesBackAndTheNextIsAnswered()
    {
        var time = new FakeTimeProvider();
        var options = new PhiVoiceOptions();
        using var phi = new TinyPhi(options: options, time: time);
        var late = phi.Interpreter.InterpretAsync(TinyPhi.Clip(1, 10), TinyPhi.Context, CancellationToken.None);
        time.Advance(options.Deadline);

        Assert.Equal(PhiFailure.Late, (await late).Failure);
        AssertValid(await phi.Interpreter.InterpretAsync("hello", TinyPhi.Context, CancellationToken.None), options);
    }

    [Fact]
    public async Task InterpretAsync_NewerUtterance_TakesThePlaceOfTheOlder()
    {
        using var phi = new TinyPhi();
        var older = phi.Interpreter.InterpretAsync(TinyPhi.Clip(1, 10), TinyPhi.Context, CancellationToken.None);
        var newer = phi.Interpreter.InterpretAsync(TinyPhi.Clip(2), TinyPhi.Context, CancellationToken.None);

        Assert.Equal(PhiFailure.Superseded, (await older).Failure);
        Assert.Equal(PhiFailure.None, (await newer).Failure);
    }

    [Fact]
    public async Task InterpretAsync_Cancelled_EndsAtOnceAndTheNextIsAnswered()
    {
        using var phi = new TinyPhi();
        using var cancel = new CancellationTokenSource();
        var given = phi.Interpreter.InterpretAsync(TinyPhi.Clip(1, 10), TinyPhi.Context, cancel.Token);
        await cancel.CancelAsync();

        Assert.Equal(PhiFailure.Cancelled, (await given).Failure);
        Assert.Equal(PhiFailure.None, (await phi.Interpreter.InterpretAsync("hello", TinyPhi.Context, CancellationToken.None)).Failure);
    }

    [Fact]
    public async Task InterpretAsync_LessUrgentRequestRuns_GoesBeforeIt()
    {
        using var phi = new TinyPhi();
        var schema = System.Text.Json.JsonElement.Parse("""{"type":"string","minLength":4000,"maxLength":4001}""");
        var slowOptions = new ModelRequest(0, null, "road").AttachTo(new ChatOptions
        {
            MaxOutputTokens = 6000, Temperature = 0, ResponseFormat = ChatResponseFormat.ForJsonSchema(schema),
        });
        await using var slow = phi.Client.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, "describe")], slowOptions).GetAsyncEnumerator();
        Assert.True(await slow.MoveNextAsync());

        Assert.Equal(PhiFailure.None, (await phi.Interpreter.InterpretAsync("hello", TinyPhi.Context, CancellationToken.None)).Failure);
        var rest = 0;
        while (await slow.MoveNextAsync())
            rest++;
        Assert.True(rest > 0, "the slow answer went on afterwards");
    }

    private static void AssertValid(PhiOutcome outcome, PhiVoiceOptions options)
    {
        Assert.Equal((PhiFailure.None, (string?)null), (outcome.Failure, outcome.Detail));
        var understood = outcome.Understood!;
        Assert.Equal(UnderstoodBy.Phi, understood.By);
        Assert.Contains(understood.Language, (string[])["en", "de"]);
        Assert.Equal(understood.Kind == UnderstoodKind.Commands, understood.Commands.Count > 0);
        Assert.InRange(understood.Commands.Count, 0, options.MaxCommands);
        Assert.InRange(understood.Answer?.Length ?? 1, 1, options.MaxAnswer);
        foreach (var (parameter, value) in understood.Commands.SelectMany(c => c.Values.Select(v => (c.Definition.Parameter(v.Key)!, v.Value))))
        {
            Assert.True(parameter.Type switch
            {
                ParameterType.Number => value.Number is not null,
                ParameterType.Switch => value.Flag is not null,
                ParameterType.Choice => parameter.List!.Values.Any(v => v.Name == value.Text),
                _ => value.Text?.Length <= parameter.MaximumLength,
            }, $"{parameter.Name} = {value}");
        }
    }
}
