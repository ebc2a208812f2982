using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>What attributes on single settings cannot say. Names every error with its key and what to do.</summary>
internal sealed class MqttOptionsValidator : IValidateOptions<MqttOptions>
{
    public ValidateOptionsResult Validate(string? name, MqttOptions options)
    {
        var errors = new List<string>();
        if (Topics.VehicleIdProblem(options.VehicleId) is { } problem)
        {
            errors.Add($"Mqtt:VehicleId: {problem}");
        }

        if (options.BackOffMax < options.BackOffMin)
        {
            errors.Add($"Mqtt:BackOffMax ({options.BackOffMax}) is below Mqtt:BackOffMin ({options.BackOffMin}).");
        }

        CheckCredentials(options, errors);
        CheckTls(options, errors);
        CheckEmbedded(options.Embedded, errors);
        return errors.Count > 0 ? ValidateOptionsResult.Fail(errors) : ValidateOptionsResult.Success;
    }

    private static void CheckCredentials(MqttOptions options, List<string> errors)
    {
        if (options is { Password: not null, PasswordFile: not null })
        {
            errors.Add("Mqtt:Password and Mqtt:PasswordFile exclude each other: remove one.");
        }

        if (options.UserName is null && (options.Password ?? options.PasswordFile) is not null)
        {
            errors.Add("Mqtt:UserName is missing, but a password is set.");
        }

        MustExist("Mqtt:PasswordFile", options.PasswordFile, errors);
    }

    private static void CheckTls(MqttOptions options, List<string> errors)
    {
        var tls = options.Tls;
        if (!tls.Enabled)
        {
            return;
        }

        if (options.IsEmbedded)
        {
            errors.Add("Mqtt:Tls:Enabled needs Mqtt:Host: the daemon's own broker listens on loopback only, without TLS.");
        }

        if (tls is { KeyFile: not null, CertificateFile: null })
        {
            errors.Add("Mqtt:Tls:KeyFile needs Mqtt:Tls:CertificateFile.");
        }

        MustExist("Mqtt:Tls:CaFile", tls.CaFile, errors);
        MustExist("Mqtt:Tls:CertificateFile", tls.CertificateFile, errors);
        MustExist("Mqtt:Tls:KeyFile", tls.KeyFile, errors);
    }

    // Attributes of a nested section are not followed by the framework.
    private static void CheckEmbedded(EmbeddedBrokerOptions options, List<string> errors)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        errors.AddRange(results.Select(result => $"Mqtt:Embedded:{result.MemberNames.First()}: {result.ErrorMessage}"));
    }

    private static void MustExist(string key, string? path, List<string> errors)
    {
        if (path is not null && !File.Exists(path))
        {
            errors.Add($"{key}: the file '{path}' does not exist or may not be read.");
        }
    }
}
