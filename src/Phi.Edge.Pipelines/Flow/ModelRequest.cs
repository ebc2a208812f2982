using Microsoft.Extensions.AI;

namespace Phi.Edge.Pipelines.Flow;

/// <summary>
/// What a pipeline asks of a shared model beyond <see cref="ChatOptions"/>: how urgent it is, how long it may take, and whom it replaces. It
/// travels in the options' additional properties; the daemon translates it for the engine at hand.
/// </summary>
/// <param name="Priority">The larger goes first.</param>
/// <param name="Deadline">How long the answer may take; null for no limit.</param>
/// <param name="Source">A newer request of the same source replaces an older one; null for none.</param>
public sealed record ModelRequest(int Priority, TimeSpan? Deadline, string? Source)
{
    private const string Key = "phi-edge.request";

    /// <summary>Attaches the request and returns the same options.</summary>
    public ChatOptions AttachTo(ChatOptions options)
    {
        (options.AdditionalProperties ??= [])[Key] = this;
        return options;
    }

    /// <summary>The request attached; null when there is none.</summary>
    public static ModelRequest? Of(ChatOptions? options) =>
        options?.AdditionalProperties?.TryGetValue(Key, out ModelRequest? request) == true ? request : null;
}
