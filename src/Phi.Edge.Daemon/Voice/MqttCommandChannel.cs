using Microsoft.Extensions.Logging;
using MQTTnet;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Voice;

/// <summary>
/// MQTT 5 request and response: the command goes out at once over the live connection or not at all, and expires at the broker with its
/// deadline; the answer comes on one lasting topic and is told by its correlation data. One command at a time; nothing is repeated.
/// </summary>
internal sealed partial class MqttCommandChannel(
    MqttLink link, Topics topics, EventMessage events, CommandMetrics metrics, TimeProvider time, ILogger<MqttCommandChannel> logger) : ICommandChannel
{
    private static readonly Dictionary<string, SignalValue> Nothing = [];
    private PendingCommand? _pending;

    /// <inheritdoc/>
    public async Task<CommandResult> SendAsync(CommandOrder order, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var start = time.MonotonicNow();
        var pending = new PendingCommand(order);
        if (Interlocked.CompareExchange(ref _pending, pending, null) is not null)
        {
            return End(order, CommandStatus.Busy, "another command is on its way", start);
        }

        try
        {
            return await SendAsync(pending, start, cancellationToken);
        }
        finally
        {
            Volatile.Write(ref _pending, null);
        }
    }

    /// <summary>Takes an answer.</summary>
    /// <returns>False when nobody waits for it: late, double or foreign.</returns>
    public bool Accept(byte[]? correlation, CommandReplyMessage reply) => Volatile.Read(ref _pending)?.TryComplete(correlation, reply) == true;

    private async Task<CommandResult> SendAsync(PendingCommand pending, TimeSpan start, CancellationToken cancellationToken)
    {
        var order = pending.Order;
        var left = order.Deadline - start;
        if (left <= TimeSpan.Zero)
        {
            return End(order, CommandStatus.Timeout, "the deadline had passed before it was sent", start);
        }

        if (CommandRequests.Problem(order) is { } problem)
        {
            Unsendable(logger, order.Command, problem);
            return End(order, CommandStatus.Failed, problem, start);
        }

        if (link.Current is not { } session)
        {
            return End(order, CommandStatus.Unreachable, "no connection to the broker; nothing was sent", start);
        }

        // Never cancelled: half a packet on the wire would garble the next one.
        var request = CommandRequests.Create(pending, left, topics, events, time);
        var publishing = PublishAsync(session.Client, request);
        Sent(logger, order.Command, order.Id, left);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var deadline = Task.Delay(left, time, giveUp.Token);
        var result = await WaitAsync(pending, publishing, session.Lost, deadline, start);
        await giveUp.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return result;
    }

    // The answer may overtake the broker's own confirmation, and counts for more.
    private async Task<CommandResult> WaitAsync(
        PendingCommand pending, Task<string?> publishing, Task<string> lost, Task deadline, TimeSpan start)
    {
        var first = await Task.WhenAny(pending.Reply, publishing, lost, deadline);
        if (first == publishing && !pending.Reply.IsCompleted)
        {
            if (await publishing is { } refusal)
            {
                return End(pending.Order, CommandStatus.Unreachable, refusal, start);
            }

            await Task.WhenAny(pending.Reply, lost, deadline);
        }

        if (pending.Reply.IsCompleted)
        {
            return End(pending.Order, await pending.Reply, start);
        }

        return lost.IsCompleted
            ? End(pending.Order, CommandStatus.Unreachable, $"the connection was lost while waiting ({await lost}); it may or may not have been done", start)
            : End(pending.Order, CommandStatus.Timeout, "no answer before the deadline; it may or may not have been done", start);
    }

    /// <returns>Why nobody will carry it out; null when it is on its way.</returns>
    private static async Task<string?> PublishAsync(IMqttClient client, MqttApplicationMessage request)
    {
        try
        {
            var result = await client.PublishAsync(request, CancellationToken.None);
            return result switch
            {
                null => null,
                { ReasonCode: MqttClientPublishReasonCode.NoMatchingSubscribers } => "no ECU listens; nobody got it",
                { IsSuccess: false } => $"the broker refused it ({result.ReasonCode}); nobody got it",
                _ => null,
            };
        }
        catch (Exception e) when (MqttFailures.IsExpected(e))
        {
            return $"the connection failed while sending ({MqttFailures.Describe(e)}); it may or may not have been done";
        }
    }

    private CommandResult End(CommandOrder order, CommandReplyMessage reply, TimeSpan start)
    {
        var status = reply.Status switch
        {
            CommandReplyStatus.Done => CommandStatus.Done,
            CommandReplyStatus.Refused => CommandStatus.Refused,
            _ => CommandStatus.Failed,
        };
        return End(order, status, status == CommandStatus.Done ? null : reply.Reason, start, reply.Values);
    }

    private CommandResult End(
        CommandOrder order, CommandStatus status, string? reason, TimeSpan start, IReadOnlyDictionary<string, SignalValue>? values = null)
    {
        var took = time.MonotonicNow() - start;
        metrics.Ended(status, took);
        Ended(logger, order.Command, order.Id, status, reason, took);
        return new CommandResult(status, reason, took, values ?? Nothing);
    }
}
