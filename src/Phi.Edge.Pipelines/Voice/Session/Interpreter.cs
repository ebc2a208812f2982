using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Cloud;
using Phi.Edge.Pipelines.Voice.Phi;
using Phi.Edge.Pipelines.Voice.Text;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>
/// Who is asked, and in which order. Speech: the recogniser's words through the catalogue's patterns, and Phi beside it. A typed sentence: the
/// patterns; Phi only for what they do not know. A question that nobody can answer may go to the cloud, as text, if that is switched on.
/// </summary>
/// <param name="text">The catalogue's patterns.</param>
/// <param name="race">Phi against the fast path.</param>
/// <param name="options">The driver's language.</param>
/// <param name="phi">Null without Phi.</param>
/// <param name="cloud">Null without a cloud assistant.</param>
public sealed class Interpreter(TextInterpreter text, InterpreterRace race, IOptions<VoiceOptions> options, PhiInterpreter? phi, CloudAssistant? cloud) : IInterpreter
{
    private const double EvenOdds = 0.5;
    private readonly VoiceOptions _options = options.Value;
    private readonly string _language = options.Value.Language;

    /// <inheritdoc/>
    public async Task<Understood> InterpretAsync(InterpretationRequest request, CancellationToken cancellationToken)
    {
        var fast = request.Text is { } typed ? Read(typed, request) : Recognize(request);
        var understood = (await race.RunAsync(Task.FromResult(fast), Phi(request, fast), cancellationToken)).Understood;
        if (cloud is null || understood.Kind != UnderstoodKind.NotUnderstood || Question(request, understood) is not { } question)
            return understood;
        return await cloud.AskAsync(question, understood.Language, cancellationToken) ?? understood;
    }

    private Func<CancellationToken, Task<PhiOutcome>>? Phi(InterpretationRequest request, Understood fast)
    {
        // A plain yes or no to an open question is believed from the patterns alone: the policy takes no other for safety systems.
        if (phi is null || (fast.Kind == UnderstoodKind.Commands && (request.IsReply || (request.Text is not null && fast.Confidence >= 1))))
            return null;
        var context = new PhiContext(request.Drive, request.Language ?? _language, request.Asked);
        return request.Text is { } typed
            ? cancellation => phi.InterpretAsync(typed, context, cancellation)
            : cancellation => phi.InterpretAsync(request.Utterance!, context, cancellation);
    }

    private Understood Read(string typed, InterpretationRequest request)
    {
        var understood = text.Interpret(typed, request.Language);
        return understood.Kind == UnderstoodKind.Commands ? understood : Reply(typed, request) ?? understood;
    }

    private Understood Recognize(InterpretationRequest request)
    {
        if (request.Recognized is not { Text.Length: > 0 } recognized)
            return InterpreterRace.Nothing(_language);
        var confidence = request.IsAddressed ? Raise(recognized.Confidence, _options.AddressedLogOdds) : recognized.Confidence;
        if (recognized.IsRejected && (!request.IsAddressed || confidence < EvenOdds))
            return InterpreterRace.Nothing(_language);
        var understood = Read(recognized.Text, request with { Language = "en" });
        return understood with
        {
            By = understood.Kind == UnderstoodKind.Commands ? UnderstoodBy.Grammar : UnderstoodBy.Nobody,
            Confidence = Math.Min(understood.Confidence, confidence),
        };
    }

    /// <summary>A bare value, when one was asked for.</summary>
    private Understood? Reply(string said, InterpretationRequest request)
    {
        if (request.Awaited is not { } awaited || text.ReadValue(said, awaited.Parameter, request.Language) is not { } value)
            return null;
        var values = new Dictionary<string, SignalValue>(StringComparer.Ordinal) { [awaited.Parameter.Name] = value };
        return new Understood
        {
            Kind = UnderstoodKind.Commands, By = UnderstoodBy.Text, Language = request.Language ?? _language, Transcript = said,
            Commands = [new CommandProposal(awaited.Command, values)],
        };
    }

    private static double Raise(double probability, double logOdds)
    {
        var odds = probability / Math.Max(1 - probability, 1e-9) * Math.Exp(logOdds);
        return odds / (1 + odds);
    }

    /// <summary>What may be asked of the cloud: typed words, or a transcript; never the recogniser's, which only knows commands.</summary>
    private static string? Question(InterpretationRequest request, Understood understood) => request.IsReply ? null : request.Text ?? understood.Transcript;
}
