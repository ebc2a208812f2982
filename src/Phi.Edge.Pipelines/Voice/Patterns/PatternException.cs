namespace Phi.Edge.Pipelines.Voice.Patterns;

/// <summary>Carries a pattern's problem out of the parser; never leaves it.</summary>
internal sealed class PatternException(string message, int character) : Exception(message)
{
    public int Character { get; } = character;
}
