using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Benchmarks.Content;

/// <summary>Copies every state into the queue, where the daemon's own sink takes only some: the dearest case.</summary>
internal sealed class EveryState(OutgoingQueue queue) : IDriverStateSink
{
    public void Publish(in DriverState state) => queue.Post(state);
}
