using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using MQTTnet;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>TLS as <see cref="MqttTlsOptions"/> ask for it. Nothing switches the checks off.</summary>
internal static class MqttTls
{
    public static void Apply(MqttClientTlsOptionsBuilder builder, MqttTlsOptions options, string host)
    {
        builder.UseTls().WithTargetHost(options.ServerName ?? host)
            .WithSslProtocols(SslProtocols.Tls12 | SslProtocols.Tls13)
            .WithRevocationMode(X509RevocationMode.NoCheck); // a car is often offline, and private authorities seldom publish lists
        if (options.CertificateFile is { } certificate)
        {
            builder.WithClientCertificates([LoadCertificate(certificate, options.KeyFile)]);
        }

        if (options.CaFile is { } file)
        {
            var roots = new X509Certificate2Collection();
            roots.ImportFromPemFile(file);
            builder.WithCertificateValidationHandler(args => IsTrusted(args.Certificate, args.Chain, args.SslPolicyErrors, roots));
        }
    }

    internal static X509Certificate2 LoadCertificate(string certificateFile, string? keyFile)
    {
        using var pem = X509Certificate2.CreateFromPemFile(certificateFile, keyFile);

        // Through PKCS #12, because a key that lives in memory only is not accepted by every platform's TLS.
        return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
    }

    internal static bool IsTrusted(X509Certificate? certificate, X509Chain? received, SslPolicyErrors errors, X509Certificate2Collection roots)
    {
        // Only the chain is judged anew, with our roots; a missing certificate or a wrong name stays an error.
        if (certificate is not X509Certificate2 leaf || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        foreach (var element in received?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        return chain.Build(leaf);
    }
}
