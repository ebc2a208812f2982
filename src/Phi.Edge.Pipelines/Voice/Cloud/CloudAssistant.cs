using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Flow;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Voice.Cloud;

/// <summary>
/// Asks a model in the cloud a question that nobody in the car has understood. It gets the words and nothing else, and whatever it returns is
/// text to be shown and spoken: no tools are offered, and nothing of it is read as a command. Always comes back in time; a service that fails
/// again and again is left alone for a while. Never throws for what the service does.
/// </summary>
public sealed class CloudAssistant
{
    private const int LongestQuestion = 500;
    private const int LongestAnswer = 300;
    private const int MaxTokens = 120;
    private const string NoAnswer = "-";
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly IChatClient _client;
    private readonly CloudAssistOptions _options;
    private readonly TimeProvider _time;
    private readonly BoundedCall<ChatResponse> _call;
    private readonly CircuitBreaker _breaker;
    private readonly Lock _gate = new();

    /// <summary>Creates an assistant.</summary>
    /// <param name="client">The service.</param>
    /// <param name="options">Limits.</param>
    /// <param name="time">The clock of time-out and breaker.</param>
    public CloudAssistant(IChatClient client, IOptions<CloudAssistOptions> options, TimeProvider time)
    {
        (_client, _options, _time) = (client, options.Value, time);
        _call = new BoundedCall<ChatResponse>(time, Grace);
        _breaker = new CircuitBreaker(_options.FailuresToOpen, _options.OpenFor);
    }

    /// <summary>Whether it would ask now.</summary>
    public CircuitState State
    {
        get
        {
            lock (_gate)
                return _breaker.At(_time.MonotonicNow());
        }
    }

    /// <summary>Asks.</summary>
    /// <param name="text">What the driver said or typed.</param>
    /// <param name="language">Its language, ISO 639-1.</param>
    /// <param name="cancellation">Ends the request at once.</param>
    /// <returns>An answer; null when it is no question, or there is none.</returns>
    public async Task<Understood?> AskAsync(string text, string language, CancellationToken cancellation)
    {
        if (!QuestionForm.IsQuestion(text) || PlainText.Shorten(text, LongestQuestion) is not { } question || !Enter())
            return null;
        ChatMessage[] messages = [new(ChatRole.System, Instructions(language)), new(ChatRole.User, question)];
        var options = new ChatOptions { MaxOutputTokens = MaxTokens };
        var result = await _call.RunAsync(token => _client.GetResponseAsync(messages, options, token), _options.Timeout, cancellation);
        Leave(result.Status);
        return result.Value is { } response && PlainText.Shorten(PlainSpeech.Of(response.Text), LongestAnswer) is { } answer && answer != NoAnswer
            ? new Understood { Kind = UnderstoodKind.Answer, By = UnderstoodBy.Cloud, Language = language, Answer = answer }
            : null;
    }

    private static string Instructions(string language) =>
        $"Answer a car driver's question in one or two short plain sentences, in the language '{language}', without lists or markup. You cannot "
        + $"control the car and know nothing of its state; never say that something was done. If you are asked to do something, or do not know, reply {NoAnswer}";

    private bool Enter()
    {
        lock (_gate)
            return _breaker.TryEnter(_time.MonotonicNow());
    }

    private void Leave(CallStatus status)
    {
        lock (_gate)
        {
            if (status == CallStatus.Done)
                _breaker.Succeed();
            else if (status is CallStatus.Cancelled or CallStatus.Superseded)
                _breaker.Forget();
            else
                _breaker.Fail(_time.MonotonicNow());
        }
    }
}
