using System.Net;
using System.Net.Sockets;

namespace Phi.Edge.EndToEnd.Tests.Cloud;

/// <summary>A wire between car and broker that can be cut, held up, and made to garble what it carries.</summary>
internal sealed class FaultyWire : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _target;
    private readonly List<TcpClient> _ends = [];
    private TaskCompletionSource _flows = Done();
    private volatile int _garbleAfter = -1;

    public FaultyWire(int target)
    {
        _target = target;
        _listener.Start();
        Running = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Task Running { get; }

    /// <summary>Resets all connections; new ones are let through.</summary>
    public void Cut()
    {
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

    /// <summary>Carries nothing any more, and resets nothing either.</summary>
    public void Stall() => Volatile.Write(ref _flows, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>Carries again.</summary>
    public void Release() => Volatile.Read(ref _flows).TrySetResult();

    /// <summary>Flips a bit of every byte to the broker after so many bytes more, on one connection.</summary>
    public void GarbleAfter(int bytes) => _garbleAfter = bytes;

    public void Dispose()
    {
        Release();
        _listener.Stop();
        Cut();
        _listener.Dispose();
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        done.SetResult();
        return done;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await _listener.AcceptTcpClientAsync();
                var far = new TcpClient();
                try
                {
                    await far.ConnectAsync(IPAddress.Loopback, _target);
                }
                catch (SocketException)
                {
                    near.Client.Close(0);
                    continue;
                }

                lock (_ends)
                {
                    _ends.AddRange([near, far]);
                }

                _ = Task.WhenAll(CopyAsync(near, far, toBroker: true), CopyAsync(far, near, toBroker: false));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Closed.
        }
    }

    private async Task CopyAsync(TcpClient from, TcpClient to, bool toBroker)
    {
        var (buffer, garbled) = (new byte[4096], false);
        try
        {
            var (source, target) = (from.GetStream(), to.GetStream());
            while (await source.ReadAsync(buffer) is var count and > 0)
            {
                await Volatile.Read(ref _flows).Task;
                garbled = toBroker && (garbled || Garbles(count));
                for (var i = 0; garbled && i < count; i++)
                {
                    buffer[i] ^= 0x20;
                }

                await target.WriteAsync(buffer.AsMemory(0, count));
            }

            to.Client?.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException or SocketException)
        {
            // Cut.
        }
    }

    private bool Garbles(int count)
    {
        if (_garbleAfter < 0)
        {
            return false;
        }

        _garbleAfter = Math.Max(-1, _garbleAfter - count);
        return _garbleAfter < 0;
    }
}
