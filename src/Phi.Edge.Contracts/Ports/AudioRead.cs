namespace Phi.Edge.Contracts.Ports;

/// <summary>The outcome of one read from a microphone: samples are 16 kHz, mono, signed 16 bit.</summary>
/// <param name="Status">What happened.</param>
/// <param name="Count">Samples written to the caller's buffer; 0 unless <see cref="AudioReadStatus.Samples"/>.</param>
/// <param name="CapturedAt">When the first of them was recorded, monotonic.</param>
/// <param name="AfterGap">Sound is missing between the samples read before and these: nothing may be glued across.</param>
/// <param name="Detail">Why there are none, for a log line; null with samples.</param>
public readonly record struct AudioRead(AudioReadStatus Status, int Count, TimeSpan CapturedAt, bool AfterGap, string? Detail)
{
    /// <summary>Delivered samples.</summary>
    public static AudioRead Of(int count, TimeSpan capturedAt, bool afterGap) => new(AudioReadStatus.Samples, count, capturedAt, afterGap, null);

    /// <summary>No samples, with the reason.</summary>
    public static AudioRead None(AudioReadStatus status, string detail) => new(status, 0, default, false, detail);
}
