namespace Phi.Edge.Daemon.Demo.Voice;

/// <summary>How the daemon gets to listen to a line.</summary>
internal enum LineOpening
{
    /// <summary>The push-to-talk button, over MQTT.</summary>
    Button,

    /// <summary>The wake word, spoken before the line.</summary>
    WakeWord,

    /// <summary>The daemon has asked, and listens by itself.</summary>
    Reply,
}
