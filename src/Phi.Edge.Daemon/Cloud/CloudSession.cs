using System.Collections.Concurrent;
using MQTTnet;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>The sending over one connection.</summary>
internal sealed partial class CloudSession
{
    private static readonly TimeSpan StoragePause = TimeSpan.FromSeconds(2);

    private readonly IMqttClient _client;
    private readonly CloudLimits _limits;
    private readonly CloudParts _parts;
    private readonly CloudWindow _window;
    private readonly CloudLookout _lookout;
    private readonly CloudNotes _notes;
    private readonly WakeSignal _wake;
    private readonly ConcurrentQueue<(OutboxEntry Entry, MqttClientPublishResult? Result, Exception? Failure)> _answers = new();
    private TimeSpan _progress;

    /// <param name="client">Connected.</param>
    /// <param name="limits">What the broker allows.</param>
    /// <param name="parts">What all sessions share.</param>
    public CloudSession(IMqttClient client, CloudLimits limits, CloudParts parts)
    {
        (_client, _limits, _parts) = (client, limits, parts);
        (_window, _wake, _progress) = (new CloudWindow(limits.InFlight), new WakeSignal(parts.Time), parts.Time.MonotonicNow());
        _lookout = new CloudLookout(parts.Outbox, parts.Budget, _window, _wake, parts.Time);
        _notes = new CloudNotes(parts.Outbox, _window, _wake, parts.Time);
    }

    /// <summary>What is on its way.</summary>
    public IReadOnlyCollection<OutboxEntry> Flying => _window.Flying;

    /// <summary>Sends until cancelled, or until the connection fails or the broker is silent, which throws.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = WatchAsync(over.Token);
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await TakeAnswersAsync();
                await _notes.NoteAsync();
                await _lookout.LookAsync();
                if (await SendNextAsync() is { } pause)
                {
                    CheckSilence();
                    await _wake.WaitAsync(_window.Landed > 0 && pause > CloudNotes.Patience ? CloudNotes.Patience : pause, cancellationToken);
                }
            }
        }
        finally
        {
            await over.CancelAsync();
            await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await FinishAsync();
            _wake.Dispose();
        }
    }

    /// <returns>Null when something was sent; else how long to wait, unless something happens.</returns>
    private async Task<TimeSpan?> SendNextAsync()
    {
        if (!_window.CanSend || _window.Next(_lookout.Lowest) is not { } next)
        {
            return CloudLookout.LookEvery;
        }

        var size = _parts.Messages.SizeOf(next);
        if (size > _limits.PacketBytes)
        {
            _window.Take(next);
            await RefuseAsync(next, $"larger than the {_limits.PacketBytes} bytes the broker takes", permanent: true);
            return null;
        }

        if (_parts.Budget.Take(next.Class, size) is var pause && pause > TimeSpan.Zero)
        {
            return pause < CloudLookout.LookEvery ? pause : CloudLookout.LookEvery;
        }

        _progress = _window.InFlight == 0 ? _parts.Time.MonotonicNow() : _progress;
        _window.Take(next);
        _ = SendAsync(next);
        _parts.Status.Sent(size);
        return null;
    }

    // Never faults: the answer goes to the loop.
    private async Task SendAsync(OutboxEntry entry)
    {
        try
        {
            // Never cancelled: half a packet on the wire would garble the next one.
            _answers.Enqueue((entry, await _client.PublishAsync(_parts.Messages.Create(entry), CancellationToken.None), null));
        }
        catch (Exception e) when (MqttFailures.IsExpected(e))
        {
            _answers.Enqueue((entry, null, e));
        }

        _wake.Set();
    }

    private async Task TakeAnswersAsync()
    {
        while (_answers.TryDequeue(out var answer))
        {
            if (answer.Failure is { } failure)
            {
                throw new IOException(MqttFailures.Describe(failure), failure);
            }

            _progress = _parts.Time.MonotonicNow();
            if (IsTaken(answer.Result))
            {
                _notes.Land(answer.Entry);
                _parts.Status.Confirmed();
                continue;
            }

            var (code, text) = (answer.Result!.ReasonCode, answer.Result.ReasonString);
            var permanent = CloudRefusal.IsForGood(code) || answer.Entry.Attempts + 1 >= _parts.MaxAttempts;
            await RefuseAsync(answer.Entry, $"the broker refused it: {code} {text}".TrimEnd(), permanent);
        }
    }

    private async Task RefuseAsync(OutboxEntry entry, string reason, bool permanent)
    {
        _parts.Status.Refused();
        MessageRefused(_parts.Logger, entry.Id, entry.Topic, reason, permanent ? "it is kept as undeliverable" : "trying again later");
        try
        {
            await _parts.Outbox.Fail(OutboxOptions.Cloud, entry, reason, permanent);
        }
        catch (StorageException)
        {
            // The outbox has told health. It will be refused once more.
            await Task.Delay(StoragePause, _parts.Time, CancellationToken.None);
        }

        _window.Return(entry);
        _lookout.Refused(permanent);
    }

    private void CheckSilence()
    {
        if (_window.InFlight > 0 && _parts.Time.MonotonicNow() - _progress > _parts.Timeout)
        {
            throw new TimeoutException("no answer in time (Cloud:Timeout)");
        }
    }

    // What was answered in the meantime need not be sent again.
    private async Task FinishAsync()
    {
        while (_answers.TryDequeue(out var answer))
        {
            if (answer.Failure is null && IsTaken(answer.Result))
            {
                _notes.Land(answer.Entry);
                _parts.Status.Confirmed();
            }
        }

        await _notes.FinishAsync();
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await _parts.Outbox.WaitAsync(cancellationToken);
            _lookout.SomethingStored();
        }
    }

    private static bool IsTaken(MqttClientPublishResult? result) =>
        result is null or { IsSuccess: true } or { ReasonCode: MqttClientPublishReasonCode.NoMatchingSubscribers };
}
