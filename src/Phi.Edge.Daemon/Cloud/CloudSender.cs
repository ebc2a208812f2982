using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MQTTnet;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.Daemon.Outbox.Storage;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>
/// Sends what waits in the outbox over one connection, most valuable first, several on their way at a time, and notes in the outbox what the broker
/// has confirmed. What was on its way when the connection breaks is sent again over the next, in order, with the same id.
/// </summary>
internal sealed partial class CloudSender(
    IOutbox outbox, CloudMessages messages, CloudBudget budget, CloudStatus status, IOptions<CloudOptions> options, TimeProvider time,
    ILogger<CloudSender> logger)
{
    // So many confirmed messages, or so long: one transaction of the outbox for all of them.
    private const int NoteAt = 256;
    private static readonly TimeSpan NoteAfter = TimeSpan.FromMilliseconds(100);

    // Streams that wait after a refusal, and the end of a metered connection, are found by looking.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private const long MostBytes = 1 << 20;
    private static readonly TimeSpan StoragePause = TimeSpan.FromSeconds(2);

    private readonly ConcurrentQueue<(OutboxEntry Entry, MqttClientPublishResult? Result, Exception? Failure)> _answers = new();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private CloudWindow _window = new(1);
    private CloudLimits _limits;
    private Task<IReadOnlyList<OutboxEntry>>? _looking;
    private MessageClass _lowest;
    private TimeSpan _lookAgain;
    private bool _exhausted;
    private bool _fresh;
    private bool _lookedAtAll;
    private bool _refused;
    private OutboxEntry[] _noted = [];
    private Task<bool>? _noting;
    private TimeSpan _noteDue;
    private TimeSpan _progress;
    private volatile bool _stored;

    /// <summary>What was on its way when the last session ended.</summary>
    public IReadOnlyCollection<OutboxEntry> Unanswered => _window.Flying;

    /// <summary>Sends until cancelled, or until the connection fails or the broker is silent, which throws.</summary>
    public async Task RunAsync(IMqttClient client, CloudLimits limits, CancellationToken cancellationToken)
    {
        (_window, _limits, _progress, _stored) = (new CloudWindow(limits.InFlight), limits, time.MonotonicNow(), true);
        (_looking, _lowest, _lookAgain, _exhausted, _fresh, _refused) = (null, budget.Lowest, _progress + LookEvery, false, false, false);
        _answers.Clear();
        using var session = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = WatchAsync(session.Token);
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await TakeAnswersAsync();
                await NoteAsync();
                if (await SendNextAsync(client) is { } pause)
                {
                    CheckSilence();
                    await WaitAsync(_window.Landed > 0 && pause > NoteAfter ? NoteAfter : pause, cancellationToken);
                }
            }
        }
        finally
        {
            await session.CancelAsync();
            await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await FinishAsync();
        }
    }

    /// <returns>Null when something was sent; else how long to wait, unless something happens.</returns>
    private async Task<TimeSpan?> SendNextAsync(IMqttClient client)
    {
        await LookAsync();
        if (!_window.CanSend || _window.Next(_lowest) is not { } next)
        {
            return LookEvery;
        }

        var size = messages.SizeOf(next);
        if (size > _limits.PacketBytes)
        {
            _window.Take(next);
            await RefuseAsync(next, $"larger than the {_limits.PacketBytes} bytes the broker takes", permanent: true);
            return null;
        }

        if (budget.Take(next.Class, size) is var pause && pause > TimeSpan.Zero)
        {
            return pause < LookEvery ? pause : LookEvery;
        }

        _progress = _window.InFlight == 0 ? time.MonotonicNow() : _progress;
        _window.Take(next);
        _ = SendAsync(client, next);
        status.Sent(size);
        return null;
    }

    // Reads ahead beside the sending; at once when something was stored, since it may be worth more than what is ready.
    private async Task LookAsync()
    {
        if (_looking is { IsCompleted: true } looked)
        {
            _looking = null;
            _window.Offer(await looked);
            _exhausted |= _lookedAtAll && (await looked).Count == 0;
        }

        var now = time.MonotonicNow();
        if (now >= _lookAgain)
        {
            // What was refused may be ready again, and the connection may no longer be metered.
            _lookAgain = now + LookEvery;
            _exhausted = false;
            var lowest = budget.Lowest;
            if (_looking is null && (_refused || _window.Ready == 0 || lowest != _lowest))
            {
                (_refused, _lowest, _lookedAtAll) = (false, lowest, true);
                _window.Rewind();
                _looking = TryPeekAsync(new PeekRequest(CloudWindow.ReadAhead, MostBytes, null, _window.Known.ToHashSet(), _lowest));
            }
        }

        if (_stored)
        {
            (_stored, _fresh, _exhausted) = (false, true, false);
        }

        if (_looking is not null)
        {
            return;
        }

        if (!_exhausted && _window.Ready < CloudWindow.ReadAhead)
        {
            (_fresh, _lookedAtAll) = (false, true);
            _looking = TryPeekAsync(new PeekRequest(CloudWindow.ReadAhead, MostBytes, _window.Offered, null, _lowest));
        }
        else if (_fresh && _window.Next(_lowest) is { Class: > MessageClass.CriticalAlert } next)
        {
            // Enough is ready: only what is worth more.
            (_fresh, _lookedAtAll) = (false, false);
            _looking = TryPeekAsync(new PeekRequest(CloudWindow.ReadAhead, MostBytes, _window.Offered, null, next.Class - 1));
        }
    }

    private async Task<IReadOnlyList<OutboxEntry>> TryPeekAsync(PeekRequest request)
    {
        try
        {
            return await outbox.Peek(OutboxOptions.Cloud, request);
        }
        catch (StorageException)
        {
            // The outbox has told health; the connection is not to blame.
            await Task.Delay(StoragePause, time, CancellationToken.None);
            return [];
        }
        finally
        {
            _wake.Writer.TryWrite(true);
        }
    }

    // Never faults: the answer goes to the loop.
    private async Task SendAsync(IMqttClient client, OutboxEntry entry)
    {
        try
        {
            // Never cancelled: half a packet on the wire would garble the next one.
            _answers.Enqueue((entry, await client.PublishAsync(messages.Create(entry), CancellationToken.None), null));
        }
        catch (Exception e) when (MqttFailures.IsExpected(e))
        {
            _answers.Enqueue((entry, null, e));
        }

        _wake.Writer.TryWrite(true);
    }

    private async Task TakeAnswersAsync()
    {
        while (_answers.TryDequeue(out var answer))
        {
            if (answer.Failure is { } failure)
            {
                throw new IOException(MqttFailures.Describe(failure), failure);
            }

            _progress = time.MonotonicNow();
            if (answer.Result is null or { IsSuccess: true } or { ReasonCode: MqttClientPublishReasonCode.NoMatchingSubscribers })
            {
                _noteDue = _window.Landed == 0 ? _progress + NoteAfter : _noteDue;
                _window.Land(answer.Entry);
                status.Confirmed();
                continue;
            }

            var reason = $"the broker refused it: {answer.Result.ReasonCode} {answer.Result.ReasonString}".TrimEnd();
            var permanent = CloudRefusal.IsForGood(answer.Result.ReasonCode) || answer.Entry.Attempts + 1 >= options.Value.MaxAttempts;
            await RefuseAsync(answer.Entry, reason, permanent);
        }
    }

    private async Task RefuseAsync(OutboxEntry entry, string reason, bool permanent)
    {
        status.Refused();
        MessageRefused(logger, entry.Id, entry.Topic, reason, permanent ? "it is kept as undeliverable" : "trying again later");
        try
        {
            await outbox.Fail(OutboxOptions.Cloud, entry, reason, permanent);
        }
        catch (StorageException)
        {
            await Task.Delay(StoragePause, time, CancellationToken.None);
        }

        _window.Return(entry);
        _window.Rewind(); // what is ready may belong to the stream that waits now
        _looking = null;
        _refused = !permanent;
        _exhausted = false;
    }

    private async Task NoteAsync(bool everything = false)
    {
        if (_noting is { } noting && (noting.IsCompleted || everything))
        {
            if (await noting)
            {
                _window.Noted(_noted);
            }
            else
            {
                _window.NotNoted(_noted);
                _noteDue = time.MonotonicNow() + StoragePause;
            }

            _noting = null;
        }

        var now = time.MonotonicNow();
        if (_noting is null && _window.Landed > 0 && (everything || _window.Landed >= NoteAt || now >= _noteDue))
        {
            _noted = _window.TakeLanded();
            _noting = TryNoteAsync(_noted);
        }
    }

    private async Task<bool> TryNoteAsync(OutboxEntry[] landed)
    {
        try
        {
            await outbox.Acknowledge(OutboxOptions.Cloud, landed);
            return true;
        }
        catch (StorageException)
        {
            // The outbox has told health. The messages are not sent again in this session.
            return false;
        }
        finally
        {
            _wake.Writer.TryWrite(true);
        }
    }

    private void CheckSilence()
    {
        if (_window.InFlight > 0 && time.MonotonicNow() - _progress > options.Value.Timeout)
        {
            throw new TimeoutException("no answer in time (Cloud:Timeout)");
        }
    }

    private async Task FinishAsync()
    {
        // What was answered in the meantime need not be sent again.
        while (_answers.TryDequeue(out var answer))
        {
            if (answer.Result is { IsSuccess: true })
            {
                _window.Land(answer.Entry);
                status.Confirmed();
            }
        }

        await NoteAsync(everything: true);
        await NoteAsync(everything: true);
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await outbox.WaitAsync(cancellationToken);
            _stored = true;
            _wake.Writer.TryWrite(true);
        }
    }

    private async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        if (_wake.Reader.TryRead(out _))
        {
            return;
        }

        using var limit = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await _wake.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // Time to look again, or to stop: the caller sees which.
        }
    }
}
