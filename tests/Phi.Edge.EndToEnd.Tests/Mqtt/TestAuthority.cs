using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Phi.Edge.EndToEnd.Tests.Mqtt;

/// <summary>A certificate authority of a test, with a broker certificate for 127.0.0.1; both as PEM files.</summary>
internal static class TestAuthority
{
    public static string Create(string folder, string name, bool expired = false)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authorityRequest = new CertificateRequest($"CN={name}", authorityKey, HashAlgorithmName.SHA256);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = authorityRequest.CreateSelfSigned(now.AddDays(-3), now.AddDays(1));

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=broker", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, now.AddDays(-2), now.AddDays(expired ? -1 : 1), RandomNumberGenerator.GetBytes(8));

        var file = Path.Combine(folder, $"{name}.pem");
        File.WriteAllText(file, authority.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, $"{name}-broker.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, $"{name}-broker.key"), key.ExportPkcs8PrivateKeyPem());
        return file;
    }
}
