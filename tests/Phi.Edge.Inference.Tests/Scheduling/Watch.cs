using Phi.Edge.Inference.Decoding;

namespace Phi.Edge.Inference.Tests.Scheduling;

/// <summary>A constraint that forbids nothing, and tells of each token on the model's thread.</summary>
internal sealed class Watch(Action sampled) : ITokenConstraint
{
    private readonly ulong[] _all = [.. Enumerable.Repeat(ulong.MaxValue, 8)];

    public ReadOnlySpan<ulong> AllowedTokens => _all;

    public bool CanEnd => true;

    public bool MustEnd => false;

    public void Accept(int token) => sampled();
}
