namespace Phi.Edge.Contracts.Ports;

/// <summary>Carries alerts to the driver. Works from memory, at once: no disk, no network, no waiting.</summary>
public interface IAlertSink
{
    /// <summary>Takes the event; never blocks and never throws.</summary>
    void Publish(in AlertEvent alert);
}
