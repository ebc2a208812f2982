using System.Net;
using System.Net.Sockets;

namespace Phi.Edge.EndToEnd.Tests.Running;

/// <summary>Ports for servers of tests.</summary>
internal static class LoopbackPort
{
    /// <summary>One that nobody listens on.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
