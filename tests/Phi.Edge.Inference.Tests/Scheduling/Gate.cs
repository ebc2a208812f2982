using Phi.Edge.Inference.Decoding;

namespace Phi.Edge.Inference.Tests.Scheduling;

/// <summary>A constraint that forbids nothing, and holds the model's thread at a token until the test lets it go on.</summary>
internal sealed class Gate(int holdAt) : ITokenConstraint, IDisposable
{
    private readonly ulong[] _all = [.. Enumerable.Repeat(ulong.MaxValue, 8)];
    private readonly ManualResetEventSlim _open = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    public ReadOnlySpan<ulong> AllowedTokens => _all;

    public bool CanEnd => true;

    public bool MustEnd => false;

    /// <summary>Completes when the token was sampled.</summary>
    public Task Reached => _reached.Task;

    public void Accept(int token)
    {
        if (++_count != holdAt)
            return;
        _reached.SetResult();
        _open.Wait();
    }

    public void Open() => _open.Set();

    public void Dispose()
    {
        _open.Set();
        _open.Dispose();
    }
}
