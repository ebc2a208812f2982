namespace Phi.Edge.Contracts.Ports;

/// <summary>Takes the driver's state after every frame; limits the rate itself.</summary>
public interface IDriverStateSink
{
    /// <summary>Takes the state; never blocks and never throws.</summary>
    void Publish(in DriverState state);
}
