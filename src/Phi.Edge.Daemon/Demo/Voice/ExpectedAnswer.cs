namespace Phi.Edge.Daemon.Demo.Voice;

/// <summary>What the daemon must do with a spoken line.</summary>
internal enum ExpectedAnswer
{
    /// <summary>The ECU carries the command out.</summary>
    Done,

    /// <summary>The driver is asked whether that is meant; nothing reaches the ECU.</summary>
    Asked,

    /// <summary>It is not allowed now, and the driver is told why; nothing reaches the ECU.</summary>
    Refused,

    /// <summary>A question is answered; nothing reaches the ECU.</summary>
    Answered,
}
