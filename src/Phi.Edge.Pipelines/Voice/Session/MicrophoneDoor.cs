namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>The conversation's side of the microphone: whether it is open, and which opening counts. Used by the conversation's loop.</summary>
internal sealed class MicrophoneDoor
{
    private const long Closed = -1;
    private long _opening = Closed;

    /// <summary>What the hearing loop is told.</summary>
    public ListenGate Gate { get; } = new();

    /// <summary>A hearing loop is there; without one only typed sentences are taken.</summary>
    public bool Exists { get; set; }

    /// <summary>Somebody speaks into it.</summary>
    public bool SpeakerTalks { get; set; }

    /// <summary>What was heard came from the newest opening, and it is still open.</summary>
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
        // What the hearing loop still has in hand belongs to nobody any more: its session may be over.
        (SpeakerTalks, _opening) = (false, Closed);
        Gate.Close();
    }
}
