namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>Patience and memory of the conversation. <c>docs/policy.md</c> lists them; a test keeps the two equal.</summary>
public sealed class VoiceDialogueOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Voice:Dialogue";

    /// <summary>How long a reply is waited for, from the end of the question; then nothing is done.</summary>
    /// <value>Default 8 s. Range 3 to 30 s. Source: ours; a driver may have to finish a manoeuvre before the answer.</value>
    public TimeSpan ReplyTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How often a question is asked again when the reply was not understood.</summary>
    /// <value>Default 2 times. Range 0 to 5 times. Source: ours; asking longer distracts more than doing it by hand.</value>
    public int MaximumRepeats { get; set; } = 2;

    /// <summary>How many requests can be taken back one after the other.</summary>
    /// <value>Default 10 requests. Range 1 to 100 requests. Source: ours; nobody remembers more.</value>
    public int UndoDepth { get; set; } = 10;

    /// <summary>How long after it was carried out a request can be taken back.</summary>
    /// <value>Default 60 s. Range 5 to 600 s. Source: ours; later the driver means something else by it.</value>
    public TimeSpan UndoExpiry { get; set; } = TimeSpan.FromSeconds(60);
}
