namespace Phi.Edge.Daemon.Tests.Vehicle.Vss;

/// <summary>What a specification says of a signal.</summary>
internal sealed record VssDefinition(string Datatype, string? Unit = null, double? Min = null, double? Max = null)
{
    public IReadOnlyList<string> Allowed { get; init; } = [];
}
