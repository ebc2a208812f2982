namespace Phi.Edge.Pipelines.Voice.Phi;

/// <summary>How Phi understands speech.</summary>
public sealed class PhiVoiceOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Voice:Phi";

    /// <summary>How long Phi may take, from the end of the utterance; then the fast path's result counts.</summary>
    /// <value>Default 3 s. Range 0.5 to 30 s. Source: ours; longer silence after a spoken request is taken for a failure.</value>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Longest output in tokens. The grammar closes what it has begun within them.</summary>
    /// <value>Default 160 tokens. Range 64 to 1024 tokens. Source: ours; four commands with values, or an answer of 300 characters.</value>
    public int MaxTokens { get; set; } = 160;

    /// <summary>Phi writes down the words first: costs their time, and lets the operator see them.</summary>
    /// <value>Default false. Source: ours; privacy by default.</value>
    public bool Transcript { get; set; }

    /// <summary>Longest answer in characters.</summary>
    /// <value>Default 300 characters. Range 40 to 1000 characters. Source: ours; about 20 s of speech.</value>
    public int MaxAnswer { get; set; } = 300;

    /// <summary>Most commands in one utterance.</summary>
    /// <value>Default 4 commands. Range 1 to 10 commands. Source: as the command policy.</value>
    public int MaxCommands { get; set; } = 4;

    /// <summary>Whether a result of the fast path waits for Phi's.</summary>
    /// <value>Default Always: Phi's valid result in time wins. WhenUnsure answers plain commands at once.</value>
    public WaitForPhi WaitFor { get; set; } = WaitForPhi.Always;

    /// <summary>From this confidence on the fast path is sure; only with WhenUnsure.</summary>
    /// <value>Default 0.9. Range 0 to 1. Source: ours.</value>
    public double SureFrom { get; set; } = 0.9;

    /// <summary>How urgent speech is among everything that asks the same model.</summary>
    /// <value>Default 100. Range -1000 to 1000. Source: ours; a person waits.</value>
    public int Priority { get; set; } = 100;
}
