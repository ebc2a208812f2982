namespace Phi.Edge.Inference.Prompt;

/// <summary>A part of a prompt.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Content">Its text; empty for images and clips.</param>
public readonly record struct PromptSegment(PromptSegmentKind Kind, string Content);
