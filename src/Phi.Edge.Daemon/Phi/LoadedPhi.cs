using Microsoft.Extensions.AI;

namespace Phi.Edge.Daemon.Phi;

/// <summary>A loaded model.</summary>
/// <param name="Client">Answers.</param>
/// <param name="Name">The folder's name.</param>
/// <param name="Unload">Ends all answers and frees the memory.</param>
internal sealed record LoadedPhi(IChatClient Client, string Name, Action Unload);
