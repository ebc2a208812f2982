namespace Phi.Edge.Pipelines.Driver;

/// <summary>Thresholds of the <see cref="BlinkDetector"/>. Closure runs from 0 (open) to 1 (closed).</summary>
public sealed class BlinkOptions
{
    /// <summary>Rise of closure above the local open level that may begin a blink.</summary>
    /// <value>Default 0.25. Range 0.05 to 0.9, below <see cref="MinDepth"/>. Source: open-eye noise of the attention mesh, p5 to p95 about 0.3 of the opening.</value>
    public float StartRise { get; set; } = 0.25f;

    /// <summary>Depth at the apex below which it was noise, a squint or a smile.</summary>
    /// <value>Default 0.4. Range 0.1 to 1. Source: the shallowest of 14 hand-labelled blinks at 25 frames/s reached 0.57.</value>
    public float MinDepth { get; set; } = 0.40f;

    /// <summary>Depth needed when a single sample makes the whole event: one bad frame is rarely that deep.</summary>
    /// <value>Default 0.55. Range 0.1 to 1, above <see cref="MinDepth"/>. Source: the same.</value>
    public float SingleSampleDepth { get; set; } = 0.55f;

    /// <summary>Share of the depth to which the lids must come back to end the event: the second threshold.</summary>
    /// <value>Default 0.5. Range 0.1 to 0.9. Source: blink duration is by custom measured at half amplitude (Caffier et al., 2003).</value>
    public float EndFraction { get; set; } = 0.5f;

    /// <summary>How quickly the rise must happen; lids that follow the gaze downwards in pursuit take longer.</summary>
    /// <value>Default 0.2 s. Range 0.05 to 0.5 s. Source: lids close within 0.1 s in a blink (Caffier et al., 2003), plus two frames at 24 frames/s.</value>
    public TimeSpan RiseTime { get; set; } = TimeSpan.FromSeconds(0.2);

    /// <summary>Shortest blink, from the last open to the first open sample.</summary>
    /// <value>Default 0.05 s. Range 0 to 0.2 s. Source: blinks last 0.1 to 0.4 s (Wierwille, 1994), less what sampling hides.</value>
    public TimeSpan MinDuration { get; set; } = TimeSpan.FromSeconds(0.05);

    /// <summary>Longest blink; longer is a closure.</summary>
    /// <value>Default 0.5 s. Range 0.2 to 1 s. Source: 0.1 to 0.4 s (Wierwille, 1994), plus two frames at 24 frames/s.</value>
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>A closure must keep at least this closure; otherwise lids have only been lowered, and the open level is learned anew.</summary>
    /// <value>Default 0.7. Range 0.3 to 1. Source: PERCLOS calls lids closed from 0.8; less the spread of the measure, 0.1.</value>
    public float ClosedLevel { get; set; } = 0.7f;

    /// <summary>Without a valid sample for longer than this everything starts afresh.</summary>
    /// <value>Default 0.3 s. Range 0.05 to 2 s. Source: at least two frames lost at 10 frames/s; a blink may have come and gone.</value>
    public TimeSpan MaxGap { get; set; } = TimeSpan.FromSeconds(0.3);
}
