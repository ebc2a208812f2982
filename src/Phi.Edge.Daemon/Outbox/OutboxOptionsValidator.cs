using Microsoft.Extensions.Options;
using Phi.Edge.Daemon.Outbox.Storage.Sealing;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>A key that cannot be read ends the start: without it nothing would be stored, or in the clear.</summary>
internal sealed class OutboxOptionsValidator : IValidateOptions<OutboxOptions>
{
    public ValidateOptionsResult Validate(string? name, OutboxOptions options)
    {
        var errors = new List<string>();
        Check("Outbox:KeyFile", options.KeyFile, errors);
        Check("Outbox:OldKeyFile", options.OldKeyFile, errors);
        return errors.Count > 0 ? ValidateOptionsResult.Fail(errors) : ValidateOptionsResult.Success;
    }

    private static void Check(string key, string? file, List<string> errors)
    {
        if (file is not null && KeyFiles.Problem(file) is { } problem)
        {
            errors.Add($"{key}: {problem}");
        }
    }
}
