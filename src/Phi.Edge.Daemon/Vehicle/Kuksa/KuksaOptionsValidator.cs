using System.Net;
using Microsoft.Extensions.Options;

namespace Phi.Edge.Daemon.Vehicle.Kuksa;

/// <summary>What attributes on single settings cannot say. Names every error with its key and what to do.</summary>
internal sealed class KuksaOptionsValidator : IValidateOptions<KuksaOptions>
{
    public ValidateOptionsResult Validate(string? name, KuksaOptions options)
    {
        var errors = new List<string>();
        Check(!options.Publish || options.IsUsed, "Kuksa:Publish needs Kuksa:Host.", errors);
        if (options.IsUsed)
        {
            Check(Uri.CheckHostName(options.Host) != UriHostNameType.Unknown, $"Kuksa:Host: '{options.Host}' is no name or address; the port is Kuksa:Port.", errors);
            Check(options.BackOffMax >= options.BackOffMin, $"Kuksa:BackOffMax ({options.BackOffMax}) is below Kuksa:BackOffMin ({options.BackOffMin}).", errors);
            Check(
                options.TokenFile is null || options.Tls.Enabled || IsLoopback(options.Host!),
                "Kuksa:TokenFile needs Kuksa:Tls:Enabled, unless the databroker is on loopback: whoever reads the token on the network can use it.", errors);
            Check(options.Tls is not { KeyFile: not null, CertificateFile: null }, "Kuksa:Tls:KeyFile needs Kuksa:Tls:CertificateFile.", errors);
            MustExist("Kuksa:TokenFile", options.TokenFile, errors);
            MustExist("Kuksa:Tls:CaFile", options.Tls.CaFile, errors);
            MustExist("Kuksa:Tls:CertificateFile", options.Tls.CertificateFile, errors);
            MustExist("Kuksa:Tls:KeyFile", options.Tls.KeyFile, errors);
        }

        return errors.Count > 0 ? ValidateOptionsResult.Fail(errors) : ValidateOptionsResult.Success;
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static void Check(bool holds, string error, List<string> errors)
    {
        if (!holds)
        {
            errors.Add(error);
        }
    }

    private static void MustExist(string key, string? path, List<string> errors) =>
        Check(path is null || File.Exists(path), $"{key}: the file '{path}' does not exist or may not be read.", errors);
}
