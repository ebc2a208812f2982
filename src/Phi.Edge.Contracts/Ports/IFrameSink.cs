namespace Phi.Edge.Contracts.Ports;

/// <summary>Takes frames from a camera. Never blocks: a busy consumer loses old frames, not new ones.</summary>
public interface IFrameSink
{
    /// <summary>Hands the frame over; the sink disposes it, now or later.</summary>
    void Post(Frame frame);
}
