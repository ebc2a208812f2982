namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Why an alert or a voice message did not reach the broker.</summary>
internal enum MessageLoss
{
    /// <summary>Too many were waiting.</summary>
    QueueFull,

    /// <summary>It waited longer than its topic allows.</summary>
    Expired,

    /// <summary>The broker said no.</summary>
    Refused,
}
