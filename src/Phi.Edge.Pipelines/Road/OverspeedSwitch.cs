using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road;

/// <summary>The driver's switch for the overspeed warning. Kept in memory only: a new journey, or a restart, turns the warning on. Thread-safe.</summary>
public sealed class OverspeedSwitch : IOverspeedSwitch
{
    private volatile bool _off;
    private IgnitionState _ignition;

    /// <inheritdoc/>
    public bool IsOn => !_off;

    /// <inheritdoc/>
    public void Set(bool on) => _off = !on;

    /// <summary>Watches the ignition; called by the road loop.</summary>
    internal void Watch(IgnitionState ignition)
    {
        if (ignition == IgnitionState.Off && _ignition != IgnitionState.Off)
        {
            _off = false;
        }

        _ignition = ignition == IgnitionState.Unknown ? _ignition : ignition;
    }
}
