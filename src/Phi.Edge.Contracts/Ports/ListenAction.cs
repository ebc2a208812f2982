namespace Phi.Edge.Contracts.Ports;

/// <summary>What the push-to-talk button does.</summary>
public enum ListenAction
{
    /// <summary>Held down: listen until it is released, or the speaker falls silent.</summary>
    Press,

    /// <summary>Let go: the utterance is over.</summary>
    Release,

    /// <summary>A button without release: starts listening, or cancels the session that runs.</summary>
    Toggle,

    /// <summary>Ends the session that runs, and the answer that is being spoken.</summary>
    Cancel,
}
