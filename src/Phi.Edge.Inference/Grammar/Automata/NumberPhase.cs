namespace Phi.Edge.Inference.Grammar.Automata;

/// <summary>The parts of a number in the order they are written.</summary>
internal enum NumberPhase
{
    /// <summary>Nothing yet.</summary>
    Start,

    /// <summary>The minus sign.</summary>
    Sign,

    /// <summary>A whole part of 0, which takes no more digits.</summary>
    Zero,

    /// <summary>A whole part without leading zeros.</summary>
    Whole,

    /// <summary>The decimal point.</summary>
    Point,

    /// <summary>At least one fraction digit.</summary>
    Fraction,
}
