using System.Numerics;

namespace Phi.Edge.Inference.Grammar.Automata;

/// <summary>All multiples of Step between Low and High inclusive, each in units of 10^-FractionDigits.</summary>
internal readonly record struct NumberRange(BigInteger Low, BigInteger High, int FractionDigits, int Step);
