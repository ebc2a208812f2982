namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>What is known of a sample in the ring.</summary>
/// <param name="Position">Which one, counted from the start.</param>
/// <param name="CapturedAt">When it was recorded.</param>
/// <param name="AfterGap">Sound is missing before it.</param>
internal readonly record struct AudioMark(long Position, TimeSpan CapturedAt, bool AfterGap);
