using Phi.Edge.Pipelines.Voice.Policy;
using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>A question that the driver has not answered yet.</summary>
/// <param name="Request">What was understood, as it led to the question.</param>
/// <param name="Decision">What the policy said to it.</param>
/// <param name="Question">The question.</param>
/// <param name="Until">Until when a reply counts, monotonic.</param>
/// <param name="Repeats">How often it has been asked again.</param>
/// <param name="Undo">What would be taken back; null when it is no undo.</param>
internal sealed record Pending(
    Understood Request, CommandDecision Decision, SayAction Question, TimeSpan Until, int Repeats = 0, UndoEntry? Undo = null);
