namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Why an alert did not reach the broker.</summary>
internal enum AlertLoss
{
    /// <summary>Too many were waiting.</summary>
    QueueFull,

    /// <summary>It waited longer than its topic allows.</summary>
    Expired,

    /// <summary>The broker said no.</summary>
    Refused,
}
