using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Voice;

/// <summary>The newest value of each signal; unknown when it is too old. Age counts from arrival. One writer, any readers.</summary>
internal sealed class VehicleSignalsStore(IOptions<MqttOptions> options, TimeProvider time) : IVehicleSignals
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Signals that are kept.</summary>
    public int Count => _entries.Count;

    public bool TryGet(string path, out SignalValue value)
    {
        var found = _entries.TryGetValue(path, out var entry) && IsFresh(entry);
        value = found ? entry.Value : default;
        return found;
    }

    /// <summary>Takes all of them or, when there would be too many, none.</summary>
    /// <returns>False when there would be too many.</returns>
    public bool TrySet(IReadOnlyDictionary<string, SignalValue> signals)
    {
        if (!HasRoom(signals))
        {
            foreach (var (path, _) in _entries.Where(pair => !IsFresh(pair.Value)))
            {
                _entries.TryRemove(path, out _);
            }

            if (!HasRoom(signals))
            {
                return false;
            }
        }

        var now = time.MonotonicNow();
        foreach (var (path, value) in signals)
        {
            _entries[path] = new Entry(value, now);
        }

        return true;
    }

    private bool HasRoom(IReadOnlyDictionary<string, SignalValue> signals) =>
        _entries.Count + signals.Keys.Count(path => !_entries.ContainsKey(path)) <= options.Value.MaxSignals;

    private bool IsFresh(Entry entry) => time.MonotonicNow() - entry.At <= options.Value.VehicleSignalsStaleAfter;

    private readonly record struct Entry(SignalValue Value, TimeSpan At);
}
