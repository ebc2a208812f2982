using System.Collections.Concurrent;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Tests.Mqtt;

/// <summary>Remembers what was acknowledged.</summary>
internal sealed class RecordingAlertControl : IAlertControl
{
    public ConcurrentQueue<AlertKind?> Acknowledged { get; } = new();

    public bool Acknowledge(AlertKind? kind)
    {
        Acknowledged.Enqueue(kind);
        return true;
    }
}
