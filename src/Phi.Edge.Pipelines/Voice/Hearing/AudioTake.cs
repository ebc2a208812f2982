namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>What came out of an <see cref="AudioMailbox"/>.</summary>
/// <param name="Any">A chunk was taken; false on timeout, on cancellation and when nothing more will come.</param>
/// <param name="CapturedAt">When its first sample was recorded, monotonic.</param>
/// <param name="AfterGap">Sound is missing before it.</param>
public readonly record struct AudioTake(bool Any, TimeSpan CapturedAt, bool AfterGap);
