using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Options;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Vehicle.Kuksa;

/// <summary>Opens connections to the databroker. Certificates and the token are read anew for each.</summary>
internal sealed class KuksaChannel(IOptions<KuksaOptions> options)
{
    private readonly KuksaOptions _options = options.Value;

    /// <summary>A channel; nothing is sent yet.</summary>
    public GrpcChannel Open()
    {
        var scheme = _options.Tls.Enabled ? Uri.UriSchemeHttps : Uri.UriSchemeHttp;
        var name = _options.Tls.Enabled ? _options.Tls.ServerName ?? _options.Host : _options.Host;
        return GrpcChannel.ForAddress(new UriBuilder(scheme, name, _options.Port).Uri, new GrpcChannelOptions
        {
            HttpHandler = Handler(),
            DisposeHttpClient = true,
            MaxReceiveMessageSize = _options.MaxMessageBytes,
            ThrowOperationCanceledOnCancellation = true,
        });
    }

    /// <summary>The headers of a call.</summary>
    public Metadata Headers() => _options.TokenFile is { } file ? new Metadata { { "authorization", "Bearer " + MqttPassword.FirstLine(file).Trim() } } : [];

    private SocketsHttpHandler Handler()
    {
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = _options.Timeout,
            KeepAlivePingDelay = _options.KeepAlive,
            KeepAlivePingTimeout = TimeSpan.FromSeconds(Math.Max(1, _options.Timeout.TotalSeconds)), // the least that is allowed
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,

            // By hand, because the name in the certificate may be another one than the name in the network.
            ConnectCallback = async (_, cancellation) => await ConnectAsync(cancellation),
        };
        if (_options.Tls.Enabled)
        {
            handler.SslOptions = Tls();
        }

        return handler;
    }

    private async ValueTask<Stream> ConnectAsync(CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(_options.Host!, _options.Port, cancellation);
            var stream = new NetworkStream(socket, ownsSocket: true);
            socket = null;
            return stream;
        }
        finally
        {
            socket?.Dispose();
        }
    }

    private SslClientAuthenticationOptions Tls()
    {
        var tls = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck, // a car is often offline, and private authorities seldom publish lists
        };
        if (_options.Tls.CertificateFile is { } certificate)
        {
            tls.ClientCertificates = [MqttTls.LoadCertificate(certificate, _options.Tls.KeyFile)];
        }

        if (_options.Tls.CaFile is { } file)
        {
            var roots = new X509Certificate2Collection();
            roots.ImportFromPemFile(file);
            tls.RemoteCertificateValidationCallback = (_, received, chain, errors) => MqttTls.IsTrusted(received, chain, errors, roots);
        }

        return tls;
    }
}
