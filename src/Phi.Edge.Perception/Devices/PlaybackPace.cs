namespace Phi.Edge.Perception.Devices;

/// <summary>How fast a file or folder is played.</summary>
public enum PlaybackPace
{
    /// <summary>At its own speed; frames carry the moment they were delivered.</summary>
    Realtime,

    /// <summary>As fast as they are taken; frames carry media time, so policies behave as they would have at the time.</summary>
    Fast,
}
