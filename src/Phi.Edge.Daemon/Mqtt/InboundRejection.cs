namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Why a received message was not used.</summary>
internal enum InboundRejection
{
    /// <summary>More bytes than allowed.</summary>
    TooLarge,

    /// <summary>A topic nobody reads.</summary>
    UnknownTopic,

    /// <summary>Retained: its age is unknown.</summary>
    Retained,

    /// <summary>Too many were waiting.</summary>
    QueueFull,

    /// <summary>Not the JSON the topic asks for.</summary>
    Malformed,

    /// <summary>A value outside its range.</summary>
    OutOfRange,

    /// <summary>A reply that nobody waits for: late, double or foreign.</summary>
    NotExpected,

    /// <summary>More different names than there is room for.</summary>
    TooMany,
}
