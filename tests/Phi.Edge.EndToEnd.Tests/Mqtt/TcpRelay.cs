using System.Net;
using System.Net.Sockets;

namespace Phi.Edge.EndToEnd.Tests.Mqtt;

/// <summary>A wire between client and broker that can be cut: the broker then sees what it sees when the daemon's computer dies.</summary>
internal sealed class TcpRelay : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _target;
    private readonly List<TcpClient> _ends = [];

    public TcpRelay(int target)
    {
        _target = target;
        _listener.Start();
        Running = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Task Running { get; }

    public void Cut()
    {
        _listener.Stop();
        lock (_ends)
        {
            foreach (var end in _ends)
            {
                end.Client?.Close(0); // reset, no farewell
                end.Dispose();
            }

            _ends.Clear();
        }
    }

    public void Dispose()
    {
        Cut();
        _listener.Dispose();
    }

    private static async Task CopyAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut.
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await _listener.AcceptTcpClientAsync();
                var far = new TcpClient();
                await far.ConnectAsync(IPAddress.Loopback, _target);
                lock (_ends)
                {
                    _ends.AddRange([near, far]);
                }

                _ = Task.WhenAll(CopyAsync(near, far), CopyAsync(far, near));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut.
        }
    }
}
