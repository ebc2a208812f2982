namespace Phi.Edge.Contracts.Ports;

/// <summary>Takes the state of the road after every frame; limits the rate itself.</summary>
public interface IRoadStateSink
{
    /// <summary>Takes the state; never blocks and never throws.</summary>
    void Publish(in RoadState state);
}
