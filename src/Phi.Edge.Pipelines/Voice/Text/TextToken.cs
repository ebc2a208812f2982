namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>One word of a sentence.</summary>
/// <param name="Word">Folded: lower case, no diacritics.</param>
/// <param name="Start">Where it starts in the original text, characters.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="AfterBreak">A comma or another mark stands before it.</param>
internal readonly record struct TextToken(string Word, int Start, int End, bool AfterBreak);
