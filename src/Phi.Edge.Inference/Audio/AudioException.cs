namespace Phi.Edge.Inference.Audio;

/// <summary>A clip cannot be used: which one, why, and what would help.</summary>
public sealed class AudioException : PhiInferenceException
{
    /// <summary>Creates the failure.</summary>
    public AudioException(string source, string reason)
        : base($"The audio '{source}' cannot be used: {reason}.")
    {
        AudioSource = source;
        Reason = reason;
    }

    /// <summary>Which clip.</summary>
    public string AudioSource { get; }

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; }
}
