namespace Phi.Edge.Inference.Prompt;

/// <summary>Messages that cannot be put into a prompt for this model: what, and what to do.</summary>
public sealed class PromptException : PhiInferenceException
{
    /// <summary>Creates the failure.</summary>
    public PromptException(string message)
        : base(message)
    {
    }
}
