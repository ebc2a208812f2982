namespace Phi.Edge.Contracts.Wire;

/// <summary>Who read a sign's text.</summary>
public enum SignTextSource
{
    /// <summary>Character recognition.</summary>
    Ocr,

    /// <summary>The language model, which may also have explained it.</summary>
    Phi,
}
