using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Context;
using Phi.Edge.Pipelines.Voice.Dialogue;

namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>Collects, for the dialogue, the state of the world at one moment.</summary>
public sealed class DialogueWorld(IVehicleState vehicle, IVehicleSignals signals, IDriveContextSource drive)
{
    /// <summary>What the daemon knows of the drive.</summary>
    public DriveContext Drive => drive.Current;

    /// <param name="at">Now, monotonic.</param>
    /// <param name="spokenAt">When the driver began to speak, monotonic.</param>
    public DialogueInput At(TimeSpan at, TimeSpan spokenAt) => new()
    {
        At = at, StartedAt = spokenAt, Vehicle = vehicle.Current, Signals = signals, Drive = drive.Current,
    };
}
