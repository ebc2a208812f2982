namespace Phi.Edge.Inference.Tokenization;

/// <summary>A tokenizer file cannot be used: the file, the reason, and what to do.</summary>
public sealed class TokenizerException : PhiInferenceException
{
    /// <summary>Creates the failure.</summary>
    public TokenizerException(string source, string reason, Exception? innerException = null)
        : base($"The tokenizer '{source}' cannot be used: {reason}. Replace it by the tokenizer.json of the model folder.", innerException!)
    {
        TokenizerSource = source;
        Reason = reason;
    }

    /// <summary>The file.</summary>
    public string TokenizerSource { get; }

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; }
}
