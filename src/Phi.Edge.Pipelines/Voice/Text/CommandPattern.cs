using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>A pattern and the command it belongs to.</summary>
internal sealed record CommandPattern(CommandDefinition Command, UtterancePattern Pattern);
