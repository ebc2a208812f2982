using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using Grpc.Core;

namespace Phi.Edge.Daemon.Vehicle.Kuksa;

/// <summary>Which exceptions a databroker or the way to it may cause without our code being broken.</summary>
internal static class KuksaFailures
{
    public static bool IsExpected(Exception failure) => failure
        is RpcException or HttpRequestException or SocketException or IOException or AuthenticationException or CryptographicException
        or UnauthorizedAccessException or TimeoutException or OperationCanceledException or ObjectDisposedException;

    /// <summary>The cause in one line, and what to do if we know.</summary>
    public static string Describe(Exception failure) => failure switch
    {
        OperationCanceledException or TimeoutException or RpcException { StatusCode: StatusCode.DeadlineExceeded or StatusCode.Cancelled } =>
            "no answer in time (Kuksa:Timeout)",
        RpcException { StatusCode: StatusCode.Unauthenticated or StatusCode.PermissionDenied } rpc => $"not let in, check Kuksa:TokenFile ({Text(rpc)})",
        RpcException { StatusCode: StatusCode.Unimplemented } => "no kuksa.val.v2 there: the databroker is older than 0.5, or something else answers",
        RpcException { StatusCode: StatusCode.ResourceExhausted } rpc => $"too large a message, or too many requests ({Text(rpc)})",
        RpcException rpc => Text(rpc),
        _ => Line(failure.GetBaseException().Message),
    };

    private static string Text(RpcException failure) => failure.Status.DebugException is { } cause
        ? Line(cause.GetBaseException().Message)
        : Line($"{failure.StatusCode}: {failure.Status.Detail}");

    private static string Line(string text) => text.ReplaceLineEndings(" ") is { Length: > 200 } longer ? longer[..200] : text.ReplaceLineEndings(" ");
}
