namespace Phi.Edge.Inference.Grammar.Automata;

/// <summary>Where a number stands: how it compares to both bounds so far, and its remainder.</summary>
/// <param name="Phase">Which part is being written.</param>
/// <param name="Negative">After a minus sign.</param>
/// <param name="Digits">Digits written of the whole part, then of the fraction.</param>
/// <param name="Low">Sign of the comparison with the smaller magnitude.</param>
/// <param name="High">Sign of the comparison with the larger magnitude.</param>
/// <param name="Remainder">Value so far modulo the step.</param>
internal readonly record struct NumberState(NumberPhase Phase, bool Negative, int Digits, int Low, int High, int Remainder);
