using Microsoft.Extensions.Options;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Voice.Cloud;

/// <summary>Ranges as documented on each option, and what is needed once it is switched on.</summary>
internal sealed class CloudAssistOptionsValidator : IValidateOptions<CloudAssistOptions>
{
    public ValidateOptionsResult Validate(string? name, CloudAssistOptions options)
    {
        var ranges = new OptionsCheck(CloudAssistOptions.Section)
            .Seconds(options.Timeout, 0.5, 30)
            .Range(options.FailuresToOpen, 1, 100, "failures")
            .Seconds(options.OpenFor, 1, 3600)
            .Result();
        var errors = new List<string>(ranges.Failures ?? []);
        if (options.Enabled)
            errors.AddRange(Needed(options));
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Needed(CloudAssistOptions options)
    {
        if (options.Endpoint is not { IsAbsoluteUri: true } endpoint)
            yield return $"{CloudAssistOptions.Section}:Endpoint is missing; set the https address of the API.";
        else if (endpoint.Scheme != Uri.UriSchemeHttps && !(endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback))
            yield return $"{CloudAssistOptions.Section}:Endpoint is {endpoint.Scheme}://{endpoint.Host}; use https, or http on this machine.";
        else if (endpoint.UserInfo.Length > 0)
            yield return $"{CloudAssistOptions.Section}:Endpoint holds a user or password; put the key into a file and name it in KeyFile.";
        if (string.IsNullOrWhiteSpace(options.Model))
            yield return $"{CloudAssistOptions.Section}:Model is missing; name the model or deployment to ask.";
        if (string.IsNullOrWhiteSpace(options.KeyFile))
            yield return $"{CloudAssistOptions.Section}:KeyFile is missing; name the file that holds the key.";
    }
}
