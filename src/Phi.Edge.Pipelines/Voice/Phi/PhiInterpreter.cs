using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Flow;
using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Phi;

/// <summary>
/// Understands free speech and typed sentences with Phi. What comes back is a proposal of the catalogue's commands, an answer, or "not for
/// me": the model's tokens are constrained to that. Always comes back within its deadline, whatever the client does; one request runs at a
/// time, and the newest wins. Never throws for what the model or its engine does. Nothing that was said is logged.
/// </summary>
public sealed class PhiInterpreter
{
    // A cancelled request of the engine ends after the current token or piece of a prompt.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly IChatClient _client;
    private readonly PhiVoiceOptions _options;
    private readonly PhiRequestWriter _writer;
    private readonly PhiReplyReader _reader;
    private readonly BoundedCall<ChatResponse> _call;

    /// <summary>Creates an interpreter.</summary>
    /// <param name="client">The model. It may not be loaded yet; then it throws, and there is no result.</param>
    /// <param name="catalogue">The commands.</param>
    /// <param name="options">Limits.</param>
    /// <param name="time">The clock of the deadline.</param>
    public PhiInterpreter(IChatClient client, CommandCatalogue catalogue, IOptions<PhiVoiceOptions> options, TimeProvider time)
    {
        (_client, _options) = (client, options.Value);
        _writer = new PhiRequestWriter(catalogue, _options);
        _reader = new PhiReplyReader(catalogue, _options);
        _call = new BoundedCall<ChatResponse>(time, Grace);
    }

    /// <summary>A request that was given up still runs: the client hangs.</summary>
    public bool IsHanging => _call.HasStraggler;

    /// <summary>Understands what was said.</summary>
    /// <param name="utterance">The sound.</param>
    /// <param name="context">What is known beside it.</param>
    /// <param name="cancellation">Ends the request at once.</param>
    public Task<PhiOutcome> InterpretAsync(Utterance utterance, PhiContext context, CancellationToken cancellation) =>
        utterance.Samples.IsEmpty
            ? Task.FromResult(PhiOutcome.None(PhiFailure.Empty))
            : AskAsync(_writer.Messages(utterance, context), cancellation);

    /// <summary>Understands what was typed, or written down by somebody else.</summary>
    /// <param name="text">The sentence; at most 500 characters count.</param>
    /// <param name="context">What is known beside it.</param>
    /// <param name="cancellation">Ends the request at once.</param>
    public Task<PhiOutcome> InterpretAsync(string text, PhiContext context, CancellationToken cancellation)
    {
        var clean = PlainText.Shorten(text, PhiRequestWriter.LongestText);
        return clean is null ? Task.FromResult(PhiOutcome.None(PhiFailure.Empty)) : AskAsync(_writer.Messages(clean, context), cancellation);
    }

    /// <summary>
    /// Lets the engine compute the constant beginning of spoken, then of typed requests and compile the grammar, so that the first request is as
    /// quick as the others. Throws what the client throws.
    /// </summary>
    /// <param name="sound">The model can hear.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task WarmUpAsync(bool sound, CancellationToken cancellation)
    {
        await _client.GetResponseAsync(_writer.Nothing(), _writer.WarmUpOptions(), cancellation);
        if (sound)
            await _client.GetResponseAsync(_writer.Silence(), _writer.WarmUpOptions(), cancellation);
    }

    private async Task<PhiOutcome> AskAsync(ChatMessage[] messages, CancellationToken cancellation)
    {
        var options = _writer.Options();
        var result = await _call.RunAsync(token => _client.GetResponseAsync(messages, options, token), _options.Deadline, cancellation);
        return result.Status switch
        {
            CallStatus.Done => Read(result.Value!),
            CallStatus.Late => PhiOutcome.None(PhiFailure.Late),
            CallStatus.Superseded => PhiOutcome.None(PhiFailure.Superseded),
            CallStatus.Busy => PhiOutcome.None(PhiFailure.Busy),
            CallStatus.Cancelled => PhiOutcome.None(PhiFailure.Cancelled),
            // The type says enough; a message might quote the request.
            _ => PhiOutcome.None(PhiFailure.Unavailable, result.Failure?.GetType().Name),
        };
    }

    private PhiOutcome Read(ChatResponse response) =>
        response.FinishReason == ChatFinishReason.Length ? PhiOutcome.None(PhiFailure.Incomplete) : _reader.Read(response.Text);
}
