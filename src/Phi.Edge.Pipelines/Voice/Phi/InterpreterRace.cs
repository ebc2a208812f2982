using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Voice.Phi;

/// <summary>
/// Lets Phi and the fast path (grammar or text patterns) understand the same utterance side by side. Phi's valid result in time wins, else
/// the fast path's, else nothing was understood; <see cref="PhiVoiceOptions.WaitFor"/> lets the fast path win earlier.
/// </summary>
public sealed class InterpreterRace(IOptions<PhiVoiceOptions> options)
{
    private readonly PhiVoiceOptions _options = options.Value;

    /// <summary>Runs both.</summary>
    /// <param name="fast">The fast path, already running; must not fail.</param>
    /// <param name="phi">Starts Phi; comes back within its own deadline. Null when there is no Phi.</param>
    /// <param name="cancellation">Ends the session.</param>
    /// <exception cref="OperationCanceledException">The session was cancelled while the fast path was still running.</exception>
    public async Task<RaceResult> RunAsync(Task<Understood> fast, Func<CancellationToken, Task<PhiOutcome>>? phi, CancellationToken cancellation)
    {
        if (phi is null)
            return new RaceResult(await fast.WaitAsync(cancellation), PhiFailure.Unavailable);
        using var dispensable = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var slow = _options.WaitFor == WaitForPhi.Never ? null : phi(dispensable.Token);
        try
        {
            if (slow is not null)
                await Task.WhenAny(fast, slow).WaitAsync(cancellation);
            if (slow is null || !slow.IsCompleted)
            {
                var quick = await fast.WaitAsync(cancellation);
                if (IsEnough(quick))
                    return new RaceResult(quick, PhiFailure.None);
                slow ??= phi(dispensable.Token);
            }

            var outcome = await slow;
            // The fast path is only of use when Phi has nothing, and then it is worth its own time.
            return new RaceResult(outcome.Understood ?? await fast.WaitAsync(cancellation), outcome.Failure);
        }
        finally
        {
            await dispensable.CancelAsync();
        }
    }

    /// <summary>Nobody has understood.</summary>
    public static Understood Nothing(string language) => new() { Kind = UnderstoodKind.NotUnderstood, By = UnderstoodBy.Nobody, Language = language, Confidence = 0 };

    private bool IsEnough(Understood fast) => _options.WaitFor switch
    {
        WaitForPhi.Never => fast.Kind != UnderstoodKind.NotUnderstood,
        WaitForPhi.WhenUnsure => fast.Confidence >= _options.SureFrom && IsHarmless(fast),
        _ => false,
    };

    private static bool IsHarmless(Understood fast) => fast.Kind == UnderstoodKind.Commands
        && fast.Commands.All(command => command.Definition.Safety is SafetyClass.Information or SafetyClass.Comfort);
}
