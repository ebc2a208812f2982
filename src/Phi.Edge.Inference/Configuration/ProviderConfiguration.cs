namespace Phi.Edge.Inference.Configuration;

/// <summary>One entry of <c>session_options.provider_options</c>: an execution provider and its options.</summary>
/// <param name="Name">The provider as the file spells it, for example <c>cuda</c>.</param>
/// <param name="Options">The provider's options, as text.</param>
public sealed record ProviderConfiguration(string Name, IReadOnlyDictionary<string, string> Options);
