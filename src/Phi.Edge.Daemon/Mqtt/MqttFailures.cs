using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using MQTTnet.Exceptions;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Which exceptions a connection may throw without being broken code: the network, the broker, certificate files.</summary>
internal static class MqttFailures
{
    public static bool IsExpected(Exception failure) => failure
        is MqttCommunicationException or MqttProtocolViolationException or MqttConfigurationException
        or SocketException or IOException or AuthenticationException or CryptographicException or UnauthorizedAccessException
        or TimeoutException or OperationCanceledException or ObjectDisposedException;

    /// <summary>The cause in one line.</summary>
    public static string Describe(Exception failure) => failure switch
    {
        OperationCanceledException or TimeoutException or MqttCommunicationTimedOutException => "no answer in time (Mqtt:Timeout)",
        _ => failure.GetBaseException().Message.ReplaceLineEndings(" "),
    };
}
