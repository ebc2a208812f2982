using System.Net.Sockets;
using System.Text;

namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary>systemd's side of its notification protocol.</summary>
internal sealed class NotifySocket : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(45);

    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-notify-").FullName;
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
    private readonly byte[] _buffer = new byte[512];

    public NotifySocket()
    {
        Address = Path.Combine(_folder, "notify");
        _socket.Bind(new UnixDomainSocketEndPoint(Address));
    }

    /// <summary>For NOTIFY_SOCKET.</summary>
    public string Address { get; }

    private async Task<string> NextAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        var length = await _socket.ReceiveAsync(_buffer, SocketFlags.None, limit.Token);
        return Encoding.UTF8.GetString(_buffer, 0, length);
    }

    /// <summary>Waits for a message; passes over all others.</summary>
    public async Task HearAsync(string message)
    {
        while (await NextAsync() != message)
        {
        }
    }

    /// <summary>Whether something waits to be heard.</summary>
    public bool IsSilent => _socket.Available == 0;

    public void Dispose()
    {
        _socket.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
