namespace Phi.Edge.Contracts.Ports;

/// <summary>Takes reports of signs.</summary>
public interface ISignSink
{
    /// <summary>Takes the report; never blocks and never throws.</summary>
    void Publish(SignReport sign);
}
