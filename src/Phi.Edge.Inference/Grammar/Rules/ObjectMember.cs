namespace Phi.Edge.Inference.Grammar.Rules;

/// <summary>A declared property of an object.</summary>
/// <param name="First">Its name as the first member.</param>
/// <param name="Next">Its name after a comma.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsRequired">True when it must be present.</param>
internal sealed record ObjectMember(Terminal First, Terminal Next, Rule Value, bool IsRequired);
