namespace Phi.Edge.Inference;

/// <summary>The key-value cache that a request needs is larger than the budget.</summary>
public sealed class PhiCacheCapacityException : PhiInferenceException
{
    /// <summary>Creates the error.</summary>
    public PhiCacheCapacityException()
    {
    }

    /// <summary>Creates the error with a message.</summary>
    public PhiCacheCapacityException(string message) : base(message)
    {
    }

    /// <summary>Creates the error with a message and its cause.</summary>
    public PhiCacheCapacityException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>Creates the error from the numbers.</summary>
    /// <param name="tokens">Prompt plus the largest answer, in tokens.</param>
    /// <param name="bytesPerToken">Bytes that one token takes in the cache.</param>
    /// <param name="budgetBytes">Bytes that all caches together may take.</param>
    public PhiCacheCapacityException(int tokens, long bytesPerToken, long budgetBytes)
        : base($"The request needs a key-value cache of {tokens} tokens x {bytesPerToken} bytes = {tokens * bytesPerToken} bytes, "
            + $"and the budget is {budgetBytes} bytes. Shorten the prompt, ask for fewer tokens, or raise PhiModelOptions.CacheBudgetBytes.")
    {
        RequiredBytes = tokens * bytesPerToken;
        BudgetBytes = budgetBytes;
    }

    /// <summary>Bytes that the request's cache would take.</summary>
    public long RequiredBytes { get; }

    /// <summary>Bytes that all caches together may take.</summary>
    public long BudgetBytes { get; }
}
