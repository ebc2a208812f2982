namespace Phi.Edge.Daemon.Phi;

/// <summary>Where the large model is, and why.</summary>
/// <param name="State">Where.</param>
/// <param name="Detail">What is wrong or going on; null when there is nothing to say.</param>
/// <param name="Model">The folder's name, once it is known.</param>
internal sealed record PhiStatus(PhiState State, string? Detail = null, string? Model = null);
