namespace Phi.Edge.Inference.Tokenization;

/// <summary>What the o200k split asks about a character.</summary>
[Flags]
internal enum CharacterClass : byte
{
    /// <summary>Symbols, punctuation, control characters and everything else.</summary>
    None = 0,

    /// <summary>May stand in the upper part of a word: Lu, Lt, Lm, Lo or a mark.</summary>
    Upper = 1,

    /// <summary>May stand in the lower part of a word: Ll, Lm, Lo or a mark.</summary>
    Lower = 2,

    /// <summary>Any letter.</summary>
    Letter = 4,

    /// <summary>Any number (Nd, Nl, No).</summary>
    Number = 8,

    /// <summary>White space.</summary>
    Space = 16,

    /// <summary>Carriage return or line feed.</summary>
    NewLine = 32,
}
