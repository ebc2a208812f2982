namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>The conversation's side of the microphone: whether it is open, and which opening counts. Used by the conversation's loop.</summary>
internal sealed class MicrophoneDoor
{
    private long _opening;

    /// <summary>What the hearing loop is told.</summary>
    public ListenGate Gate { get; } = new();

    /// <summary>A hearing loop is there; without one only typed sentences are taken.</summary>
    public bool Exists { get; set; }

    /// <summary>Somebody speaks into it.</summary>
    public bool SpeakerTalks { get; set; }

    /// <summary>What was heard came from the newest opening.</summary>
    public bool IsCurrent(long opening) => opening == _opening;

    /// <summary>Waits for an utterance.</summary>
    public void Open(bool held = false, TimeSpan? notBefore = null)
    {
        SpeakerTalks = false;
        if (Exists)
            _opening = Gate.Open(held, notBefore);
    }

    /// <summary>Listens no more.</summary>
    public void Close()
    {
        SpeakerTalks = false;
        Gate.Close();
    }
}
