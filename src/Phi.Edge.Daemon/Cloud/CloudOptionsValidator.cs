using System.Net;
using Microsoft.Extensions.Options;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>What attributes on single settings cannot say. Names every error with its key and what to do.</summary>
internal sealed class CloudOptionsValidator(IOptions<OutboxOptions> outbox) : IValidateOptions<CloudOptions>
{
    public ValidateOptionsResult Validate(string? name, CloudOptions options)
    {
        if (!options.IsUsed)
        {
            return ValidateOptionsResult.Success;
        }

        var errors = new List<string>();
        Check(outbox.Value.Enabled, "Cloud:Host needs Outbox:Enabled: the cloud gets what the outbox holds.", errors);
        Check(options.BackOffMax >= options.BackOffMin, $"Cloud:BackOffMax ({options.BackOffMax}) is below Cloud:BackOffMin ({options.BackOffMin}).", errors);
        Check(options is { Password: null } or { PasswordFile: null }, "Cloud:Password and Cloud:PasswordFile exclude each other: remove one.", errors);
        Check(options.UserName is not null || (options.Password ?? options.PasswordFile) is null, "Cloud:UserName is missing, but a password is set.", errors);
        Check(options.MaxBytesPerSecond is 0 or >= 100, "Cloud:MaxBytesPerSecond is below 100: no message would ever get through. 0 stands for no limit.", errors);
        Check(IsPrefix(options.TopicPrefix), "Cloud:TopicPrefix may hold no '+', no '#' and no '/' at either end.", errors);
        Check(
            options.Tls.Enabled || IsLoopback(options.Host!),
            "Cloud:Tls:Enabled may be false for a broker on loopback only: what is said about a driver does not travel in the clear.", errors);
        Check(options.Tls is not { KeyFile: not null, CertificateFile: null }, "Cloud:Tls:KeyFile needs Cloud:Tls:CertificateFile.", errors);
        MustExist("Cloud:PasswordFile", options.PasswordFile, errors);
        MustExist("Cloud:Tls:CaFile", options.Tls.CaFile, errors);
        MustExist("Cloud:Tls:CertificateFile", options.Tls.CertificateFile, errors);
        MustExist("Cloud:Tls:KeyFile", options.Tls.KeyFile, errors);
        return errors.Count > 0 ? ValidateOptionsResult.Fail(errors) : ValidateOptionsResult.Success;
    }

    private static bool IsPrefix(string? prefix) =>
        prefix is null || (prefix.Length > 0 && prefix.AsSpan().IndexOfAny('+', '#', '\0') < 0 && prefix[0] != '/' && prefix[^1] != '/');

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
