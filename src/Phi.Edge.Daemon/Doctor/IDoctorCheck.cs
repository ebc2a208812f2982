namespace Phi.Edge.Daemon.Doctor;

/// <summary>One thing that <c>phi-edge doctor</c> looks at. Never throws for what it finds.</summary>
internal interface IDoctorCheck
{
    Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken);
}
