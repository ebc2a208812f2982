using Phi.Edge.Pipelines.Voice.Context;

namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>Collects what the daemon knows of the drive. Never blocks.</summary>
public interface IDriveContextSource
{
    /// <summary>What is known now.</summary>
    DriveContext Current { get; }
}
