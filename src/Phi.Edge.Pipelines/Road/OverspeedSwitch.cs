using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road;

/// <summary>The driver's switch for the overspeed warning. Kept in memory only: a new journey, or a restart, turns the warning on. Thread-safe.</summary>
public sealed class OverspeedSwitch : IOverspeedSwitch
{
    private volatile bool _off;
    private IgnitionState _ignition;
    private bool? _setting;

    /// <inheritdoc/>
    public bool IsOn => !_off;

    /// <inheritdoc/>
    public void Set(bool on) => _off = !on;

    /// <summary>Watches the ignition and the car's own setting; called by the road loop.</summary>
    /// <param name="ignition">The ignition.</param>
    /// <param name="setting">The setting of the dashboard, which a voice command changes too; null when the car does not say. Only its changes count:
    /// a setting that stays off from journey to journey does not switch off the warning.</param>
    internal void Watch(IgnitionState ignition, bool? setting = null)
    {
        if (setting is { } wanted)
        {
            if (_setting is { } before && before != wanted)
            {
                Set(wanted);
            }

            _setting = wanted;
        }

        if (ignition == IgnitionState.Off && _ignition != IgnitionState.Off)
        {
            _off = false;
        }

        _ignition = ignition == IgnitionState.Unknown ? _ignition : ignition;
    }
}
