using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Dialogue;

namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>The ECU has answered, or has not.</summary>
internal sealed record ExecutedInput(long Turn, ExecuteAction Action, IReadOnlyList<CommandResult> Results) : SessionInput;
