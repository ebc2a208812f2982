namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>About one chunk of sound.</summary>
/// <param name="CapturedAt">When its first sample was recorded, monotonic.</param>
/// <param name="AfterGap">Sound is missing before it.</param>
public readonly record struct AudioChunkInfo(TimeSpan CapturedAt, bool AfterGap);
