namespace Phi.Edge.Inference.Decoding;

/// <summary>What may be sampled next. One instance per request; not thread-safe.</summary>
internal interface ITokenConstraint
{
    /// <summary>Bit i set = token i may come next; length (vocabulary+63)/64 words. The span stays valid until Accept.</summary>
    ReadOnlySpan<ulong> AllowedTokens { get; }

    /// <summary>True when the output could end here.</summary>
    bool CanEnd { get; }

    /// <summary>True when nothing but the end may follow.</summary>
    bool MustEnd { get; }

    /// <summary>Takes the sampled token. End-of-sequence tokens are handled by the decoder (allowed when CanEnd).</summary>
    void Accept(int token);
}
