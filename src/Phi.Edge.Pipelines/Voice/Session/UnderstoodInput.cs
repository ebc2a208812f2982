using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>The interpreters are done.</summary>
/// <param name="Turn">Which turn of the conversation it belongs to: a late result of an earlier one is ignored.</param>
/// <param name="Result">What they made of it.</param>
/// <param name="SpokenAt">When the driver began, monotonic.</param>
internal sealed record UnderstoodInput(long Turn, Understood Result, TimeSpan SpokenAt) : SessionInput;
