using System.Net;
using System.Net.Sockets;

namespace Phi.Edge.Daemon.Tests.Mqtt;

internal static class Ports
{
    /// <summary>A port of loopback that was free a moment ago.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
