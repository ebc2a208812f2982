using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Road.Reading;

/// <summary>
/// The loop beside the road loop that reads signs: character recognition on its own thread, then Phi, one sign at a time, the newest first in
/// line. What comes of it goes back to the road loop as data about one sign.
/// </summary>
public sealed partial class SignReadingPipeline : IPipeline, IDisposable
{
    private const int MostResults = 16;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);
    private readonly Mailbox<SignReadRequest> _requests;
    private readonly Mailbox<SignReadResult> _results = new(MostResults);
    private readonly ISignTextReader? _text;
    private readonly PhiSignReader? _phi;
    private readonly ILogger _logger;
    private SignReadRequest? _waiting;
    private Task _phiRuns = Task.CompletedTask;
    private long _read;

    public SignReadingPipeline(
        IOptions<SignReadingOptions> options, TimeProvider time, ILogger<SignReadingPipeline> logger, ISignTextReader? text = null, IChatClient? phi = null)
    {
        var settings = options.Value;
        (_text, _logger) = (text, logger);
        _phi = phi is not null && settings.UsePhi ? new PhiSignReader(phi, settings, time) : null;
        IsOn = settings.Enabled && (_text is not null || _phi is not null);
        _requests = new Mailbox<SignReadRequest>(settings.Waiting);
        // One picture for each request that waits or runs, and those the road loop holds.
        Pictures = new SignPicturePool(settings.Waiting + 7);
        Heartbeat = new Heartbeat(Name, settings.HeartbeatLimit, time);
    }

    /// <inheritdoc/>
    public string Name => "signs";

    /// <inheritdoc/>
    public Heartbeat Heartbeat { get; }

    /// <summary>There is somebody who can read.</summary>
    public bool IsOn { get; }

    /// <summary>Signs that were read so far.</summary>
    public long ReadCount => Interlocked.Read(ref _read);

    /// <summary>Signs that were not read because newer ones came.</summary>
    public long Dropped => _requests.Dropped;

    internal SignPicturePool Pictures { get; }

    /// <inheritdoc/>
    public void WarmUp() => _text?.WarmUp();

    /// <inheritdoc/>
    public void Run(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && !_requests.IsCompleted)
        {
            Turn(Poll, cancellationToken);
        }

        Heartbeat.Disarm();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _requests.Dispose();
        Interlocked.Exchange(ref _waiting, null)?.Dispose();
        _results.Dispose();
    }

    /// <summary>For the road loop: a sign to read.</summary>
    internal void Post(SignReadRequest request) => _requests.Post(request);

    /// <summary>For the road loop: something that was read; null when there is nothing new.</summary>
    internal SignReadResult? Take() => _results.Count == 0 ? null : _results.Take(TimeSpan.Zero);

    /// <summary>Ends when Phi has nothing more to do with what it was given; for tests.</summary>
    internal Task Settled() => _phiRuns;

    /// <summary>One turn of the loop: at most one sign.</summary>
    internal void Turn(TimeSpan wait, CancellationToken cancellationToken)
    {
        Heartbeat.Beat();
        if (_requests.Take(wait, cancellationToken) is { } request)
        {
            ReadText(request);
            if (_phi is null)
            {
                request.Dispose();
            }
            else
            {
                // The newest wins the one place.
                Interlocked.Exchange(ref _waiting, request)?.Dispose();
            }
        }

        if (_phi is not null && _phiRuns.IsCompleted && Interlocked.Exchange(ref _waiting, null) is { } next)
        {
            _phiRuns = AskPhiAsync(_phi, next, cancellationToken);
        }
    }

    private void ReadText(SignReadRequest request)
    {
        if (_text is null)
        {
            return;
        }

        var text = _text.Read(request.Picture);
        if (PlainText.Shorten(text.Joined, PhiSignSchema.LongestText) is { } words)
        {
            Tell(request.Sign, new SignAnnotation { Source = SignTextSource.Ocr, Text = words, Confidence = Math.Clamp(text.Confidence, 0, 1) });
        }
    }

    private async Task AskPhiAsync(PhiSignReader phi, SignReadRequest request, CancellationToken cancellation)
    {
        byte[] picture;
        using (request)
        {
            picture = BitmapFile.Write(request.Picture);
        }

        var (annotation, failure) = await phi.ReadAsync(picture, cancellation);
        if (annotation is not null)
        {
            Tell(request.Sign, annotation);
        }
        else
        {
            LogPhiFailed(_logger, request.Sign.Id, failure ?? "");
        }
    }

    private void Tell(SignReport sign, SignAnnotation annotation)
    {
        Interlocked.Increment(ref _read);
        _results.Post(new SignReadResult(sign, annotation));
    }
}
