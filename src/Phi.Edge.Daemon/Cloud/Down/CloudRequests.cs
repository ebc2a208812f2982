using Microsoft.Extensions.Logging;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Cloud.Down;

/// <summary>Carries out what the cloud asks for, once by id. Untrusted input: read strictly, refused with a reason. Used by one task.</summary>
internal sealed class CloudRequests(
    AnswerBook book, RemoteConfiguration configuration, LogLevels levels, DiagnosticsReporter diagnostics, IOutbox outbox, TimeProvider time)
{
    private const string Everything = "Phi.Edge";
    private const int DefaultMinutes = 60;

    /// <param name="name">Name of the topic, below the car.</param>
    /// <param name="json">What came.</param>
    /// <returns>The answer; it has no request's id when none could be read.</returns>
    public async Task<CloudReplyMessage> AnswerAsync(string name, byte[] json)
    {
        if (name == CloudTopics.Request.Name && InboundJson.TryRead(json, out CloudRequestMessage? request))
        {
            return await OnceAsync(name, request.Id, draft => CarryOutAsync(request.Request, draft));
        }

        if (name == CloudTopics.Configuration.Name && InboundJson.TryRead(json, out CloudConfigurationMessage? patch))
        {
            return await OnceAsync(name, patch.Id, draft => Task.FromResult(configuration.Apply(patch.Settings) is { } refusal
                ? Refused(draft, refusal)
                : draft with { Settings = configuration.Report() }));
        }

        if (name == CloudTopics.LogLevel.Name && InboundJson.TryRead(json, out CloudLogLevelMessage? level))
        {
            return await OnceAsync(name, level.Id, draft => Task.FromResult(SetLevel(level, draft)));
        }

        return Refused(Draft(name, null), CloudTopics.All.Any(topic => topic.Name == name && topic.Direction == TopicDirection.FromCloud)
            ? "not the JSON this topic asks for: see docs/contracts.md"
            : "no such topic");
    }

    /// <summary>An answer to what was not even read.</summary>
    public CloudReplyMessage Refuse(string name, string reason) => Refused(Draft(name, null), reason);

    private static CloudReplyMessage Refused(CloudReplyMessage draft, string reason) => draft with { Status = CommandReplyStatus.Refused, Reason = reason };

    private async Task<CloudReplyMessage> OnceAsync(string name, Guid id, Func<CloudReplyMessage, Task<CloudReplyMessage>> act)
    {
        var draft = Draft(name, id);
        try
        {
            if (book.Find(id) is { } known)
            {
                return known;
            }

            var answer = await act(draft);
            book.Add(answer);
            return answer;
        }
        catch (Exception e) when (StorageFaults.IsExpected(e))
        {
            // Not remembered: it may be asked again with the same id.
            return draft with { Status = CommandReplyStatus.Failed, Reason = e.Message };
        }
    }

    private async Task<CloudReplyMessage> CarryOutAsync(CloudRequestKind kind, CloudReplyMessage draft) => kind switch
    {
        CloudRequestKind.ReportSettings => draft with { Settings = configuration.Report() },
        CloudRequestKind.RetryUndeliverable => draft with { Retried = await outbox.RetryAsync() },
        CloudRequestKind.Diagnostics => draft with { Diagnostics = diagnostics.Create() },
        _ => Refused(draft, "unknown request"),
    };

    private CloudReplyMessage SetLevel(CloudLogLevelMessage message, CloudReplyMessage draft)
    {
        var category = message.Category ?? Everything;
        if (!SignalLimits.IsName(category) || !(category == Everything || category.StartsWith(Everything + ".", StringComparison.Ordinal)))
        {
            return Refused(draft, "category: Phi.Edge, or a name that begins with Phi.Edge. and has at most 128 letters, digits, dots, hyphens and underscores");
        }

        var minutes = message.Minutes ?? DefaultMinutes;
        if (minutes is < 1 or > CloudLogLevelMessage.MaxMinutes)
        {
            return Refused(draft, $"minutes: 1 to {CloudLogLevelMessage.MaxMinutes}");
        }

        levels.Set(category, Enum.Parse<LogLevel>(message.Level.ToString()), TimeSpan.FromMinutes(minutes));
        return draft;
    }

    private CloudReplyMessage Draft(string name, Guid? request) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()), RequestId = request, Topic = name, Status = CommandReplyStatus.Done, At = time.GetUtcNow(),
    };
}
