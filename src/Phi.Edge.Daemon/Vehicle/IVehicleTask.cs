namespace Phi.Edge.Daemon.Vehicle;

/// <summary>Something that runs beside the daemon's loops for as long as the daemon does. What a network can do it handles itself.</summary>
internal interface IVehicleTask
{
    /// <summary>For logs and health.</summary>
    string Name { get; }

    /// <summary>Runs until cancelled.</summary>
    Task RunAsync(CancellationToken stopping);
}
