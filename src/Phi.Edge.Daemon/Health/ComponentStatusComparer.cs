using System.Diagnostics.CodeAnalysis;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Health;

/// <summary>Two components are the same when name and status are: a detail with a running number in it is no change.</summary>
internal sealed class ComponentStatusComparer : IEqualityComparer<ComponentHealth>
{
    public static ComponentStatusComparer Instance { get; } = new();

    public bool Equals(ComponentHealth? x, ComponentHealth? y) => (x?.Name, x?.Status) == (y?.Name, y?.Status);

    public int GetHashCode([DisallowNull] ComponentHealth obj) => HashCode.Combine(obj.Name, obj.Status);
}
