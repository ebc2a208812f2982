using System.Threading.Channels;

namespace Phi.Edge.Inference.Decoding;

/// <summary>A request under way. The model's thread steps it; anyone may abort it; one reader takes its tokens.</summary>
internal sealed class GenerationTask : ICacheUser
{
    private readonly Channel<int> _tokens;
    private readonly TimeProvider _time;
    private Exception? _failure;
    private int _completed;

    public GenerationTask(GenerationRequest request, Sampler sampler, TimeProvider time)
    {
        (Request, Sampler, _time) = (request, sampler, time);
        Sequence = new TokenSequence(request.Prompt, request.Media, request.MaxNewTokens);
        foreach (var token in request.Prompt)
            sampler.Observe(token);
        _tokens = Channel.CreateBounded<int>(new BoundedChannelOptions(request.MaxNewTokens + 1) { SingleReader = true, SingleWriter = true });
        Submitted = time.GetTimestamp();
    }

    public GenerationRequest Request { get; }

    public TokenSequence Sequence { get; }

    public Sampler Sampler { get; }

    /// <summary>The cache, once a step needed one; null again when a more urgent request took it.</summary>
    public CacheEntry? Entry { get; set; }

    /// <summary>Orders requests that are alike.</summary>
    public long Arrival { get; set; }

    /// <summary>When the answer must be complete, in ticks of the clock; the largest value when there is no deadline.</summary>
    public long Due { get; set; } = long.MaxValue;

    public long Submitted { get; }

    /// <summary>Prompt tokens that were in the cache already when the request first ran.</summary>
    public int CachedTokens { get; set; }

    public int GeneratedTokens { get; private set; }

    public PhiFinish? Finish { get; private set; }

    /// <summary>The token that ended the answer; null when nothing or something else did.</summary>
    public int? EndToken { get; private set; }

    /// <summary>From submission to the first step.</summary>
    public TimeSpan QueueTime { get; private set; }

    /// <summary>From submission to the first token.</summary>
    public TimeSpan TimeToFirstToken { get; private set; }

    /// <summary>From submission to the end.</summary>
    public TimeSpan Total { get; private set; }

    public bool IsCompleted => Volatile.Read(ref _completed) != 0;

    public Exception? Failure => _failure;

    /// <summary>The answer's tokens; ends with the failure when there is one.</summary>
    public ChannelReader<int> Tokens => _tokens.Reader;

    public bool Started { get; private set; }

    public void Begin()
    {
        if (Started)
            return;
        Started = true;
        QueueTime = _time.GetElapsedTime(Submitted);
    }

    /// <summary>Takes a sampled token; completes when it is the last.</summary>
    public void Accept(int token)
    {
        if (GeneratedTokens == 0)
            TimeToFirstToken = _time.GetElapsedTime(Submitted);
        if (Request.EndTokens.AsSpan().Contains(token))
        {
            EndToken = token;
            Complete(PhiFinish.Stop);
            return;
        }

        GeneratedTokens++;
        Sequence.Append(token);
        Sampler.Observe(token);
        _tokens.Writer.TryWrite(token);
        Request.Constraint?.Accept(token);
        if (GeneratedTokens >= Request.MaxNewTokens)
            Complete(PhiFinish.Length);
    }

    /// <summary>Ends the request from outside or because a step failed; the first end wins.</summary>
    public bool Abort(Exception failure)
    {
        if (Interlocked.CompareExchange(ref _completed, 1, 0) != 0)
            return false;
        _failure = failure;
        Total = _time.GetElapsedTime(Submitted);
        _tokens.Writer.TryComplete(failure);
        return true;
    }

    public void CacheTaken() => Entry = null;

    private void Complete(PhiFinish finish)
    {
        if (Interlocked.CompareExchange(ref _completed, 1, 0) != 0)
            return;
        Finish = finish;
        Total = _time.GetElapsedTime(Submitted);
        _tokens.Writer.TryComplete();
    }
}
