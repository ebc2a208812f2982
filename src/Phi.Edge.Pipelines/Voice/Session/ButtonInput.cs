using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>The push-to-talk button.</summary>
internal sealed record ButtonInput(ListenAction Action) : SessionInput;
