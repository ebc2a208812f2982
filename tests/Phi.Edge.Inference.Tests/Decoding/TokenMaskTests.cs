using Phi.Edge.Inference.Decoding;

namespace Phi.Edge.Inference.Tests.Decoding;

public sealed class TokenMaskTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Apply_Constraint_LeavesWhatItAllows(bool canEnd, bool mustEnd)
    {
        float[] logits = [.. Enumerable.Range(0, 130).Select(i => (float)i)];

        TokenMask.Apply(new Odd { CanEnd = canEnd, MustEnd = mustEnd }, [128, 4], logits);

        for (var i = 0; i < logits.Length; i++)
        {
            var allowed = i is 128 or 4 ? canEnd : !mustEnd && i % 2 == 1;
            Assert.Equal(allowed ? i : float.NegativeInfinity, logits[i]);
        }
    }

    private sealed class Odd : ITokenConstraint
    {
        private readonly ulong[] _words = [0xAAAAAAAAAAAAAAAA, 0xAAAAAAAAAAAAAAAA, 0xAAAAAAAAAAAAAAAA];

        public ReadOnlySpan<ulong> AllowedTokens => _words;

        public bool CanEnd { get; init; }

        public bool MustEnd { get; init; }

        public void Accept(int token) => throw new NotSupportedException();
    }
}
