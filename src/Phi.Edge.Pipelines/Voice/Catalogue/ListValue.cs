using Phi.Edge.Pipelines.Voice.Patterns;

namespace Phi.Edge.Pipelines.Voice.Catalogue;

/// <summary>One value of a choice.</summary>
/// <param name="Name">The value itself, as the ECU gets it (<c>passenger</c>).</param>
/// <param name="Spoken">How it is said, by language; slots are not allowed in it.</param>
/// <param name="Text">How an answer names it, by language.</param>
public sealed record ListValue(string Name, IReadOnlyDictionary<string, IReadOnlyList<PatternNode>> Spoken, LocalizedText Text);
