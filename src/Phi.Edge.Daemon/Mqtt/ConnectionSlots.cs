using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>
/// Counts the clients of our broker. A place is taken when a client asks, not when it is told that it is in: otherwise a burst of clients
/// would all pass. A client that asks and is never seen again gives its place back after a while.
/// </summary>
internal sealed class ConnectionSlots(int max, TimeProvider time)
{
    private static readonly TimeSpan LongestHandshake = TimeSpan.FromSeconds(10);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TimeSpan?> _clients = new(StringComparer.Ordinal);

    /// <returns>False when all places are taken. A client that is known keeps its place.</returns>
    public bool TryReserve(string client)
    {
        var now = time.MonotonicNow();
        lock (_gate)
        {
            foreach (var (lost, _) in _clients.Where(entry => entry.Value is { } asked && now - asked > LongestHandshake).ToList())
            {
                _clients.Remove(lost);
            }

            return _clients.ContainsKey(client) || (_clients.Count < max && _clients.TryAdd(client, now));
        }
    }

    public void Connected(string client)
    {
        lock (_gate)
        {
            _clients[client] = null;
        }
    }

    public void Left(string client)
    {
        lock (_gate)
        {
            _clients.Remove(client);
        }
    }
}
