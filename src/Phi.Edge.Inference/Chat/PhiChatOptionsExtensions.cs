using Microsoft.Extensions.AI;

namespace Phi.Edge.Inference;

/// <summary>Carries <see cref="PhiRequestOptions"/> through <see cref="ChatOptions"/>, and so through any middleware.</summary>
public static class PhiChatOptionsExtensions
{
    private const string Key = "phi.request";

    /// <summary>Attaches the options and returns the same object.</summary>
    public static ChatOptions WithPhi(this ChatOptions options, PhiRequestOptions request)
    {
        (options.AdditionalProperties ??= [])[Key] = request;
        return options;
    }

    /// <summary>The options attached, or the defaults.</summary>
    public static PhiRequestOptions Phi(this ChatOptions? options) =>
        options?.AdditionalProperties?.TryGetValue(Key, out PhiRequestOptions? request) == true && request is not null ? request : new PhiRequestOptions();
}
