using System.Net.Sockets;
using System.Text;

namespace Phi.Edge.Benchmarks.Budgets;

/// <summary>The end of sd_notify that systemd would hold.</summary>
internal sealed class NotifySocket : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
    private readonly byte[] _buffer = new byte[4096];

    public NotifySocket()
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"phi-edge-{Guid.NewGuid():N}.notify");
        _socket.Bind(new UnixDomainSocketEndPoint(Path));
    }

    /// <summary>Value of NOTIFY_SOCKET.</summary>
    public string Path { get; }

    /// <summary>Waits for READY=1.</summary>
    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        int count;
        do
        {
            count = await _socket.ReceiveAsync(_buffer, cancellationToken);
        }
        while (!Encoding.UTF8.GetString(_buffer, 0, count).Split('\n').Contains("READY=1"));
    }

    public void Dispose()
    {
        _socket.Dispose();
        File.Delete(Path);
    }
}
