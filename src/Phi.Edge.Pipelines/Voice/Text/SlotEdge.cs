using Phi.Edge.Pipelines.Voice.Catalogue;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>A step of the machine that takes a parameter's value.</summary>
internal readonly record struct SlotEdge(ParameterDefinition Parameter, int Target);
