using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Vehicle.Vss;

/// <summary>What a receiver has been told, and so what it has to be told now. For one receiver, used by one loop.</summary>
internal sealed class VssChanges(IReadOnlyList<VssSignal> signals)
{
    private readonly SignalValue?[] _told = new SignalValue?[signals.Count];
    private readonly bool[] _known = new bool[signals.Count];

    /// <summary>The receiver knows nothing: it is told everything.</summary>
    public void Forget() => Array.Clear(_known);

    /// <summary>The rows whose value is not what the receiver was last told; null is a value: not known.</summary>
    public IEnumerable<(int Row, SignalValue? Value)> Since(VssSnapshot known)
    {
        for (var row = 0; row < signals.Count; row++)
        {
            var value = signals[row].Value(known);
            if (!_known[row] || value != _told[row])
            {
                yield return (row, value);
            }
        }
    }

    /// <summary>The receiver was told.</summary>
    public void Told(int row, SignalValue? value) => (_told[row], _known[row]) = (value, true);
}
