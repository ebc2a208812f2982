namespace Phi.Edge.Pipelines.Driver;

/// <summary>When eyes count as closed, and when that is a microsleep or sleep. Closure runs from 0 (open) to 1 (closed).</summary>
public sealed class EyesOptions
{
    /// <summary>Confidence of the eyes below which their closure is not used.</summary>
    /// <value>Default 0.5. Range 0 to 1. Source: openpilot, eyes visible 0.5.</value>
    public float MinConfidence { get; set; } = 0.5f;

    /// <summary>Closure from which eyes count as closed: the upper threshold.</summary>
    /// <value>Default 0.7. Range 0.3 to 1, above <see cref="OpenLevel"/>. Source: PERCLOS calls lids closed from 0.8; less the spread of the measure, 0.1.</value>
    public float ClosedLevel { get; set; } = 0.7f;

    /// <summary>Closure below which closed eyes count as open again: the lower threshold.</summary>
    /// <value>Default 0.5. Range 0.1 to 0.9. Source: half amplitude, as for blinks.</value>
    public float OpenLevel { get; set; } = 0.5f;

    /// <summary>Eyes must be open this long to end a closure, so that a bad frame does not.</summary>
    /// <value>Default 0.1 s. Range 0 to 0.5 s. Source: ours; three frames at 30 frames/s. It delays the end, not the measured length.</value>
    public TimeSpan OpenConfirm { get; set; } = TimeSpan.FromSeconds(0.1);

    /// <summary>Closed this long is a microsleep: warning with other signs of drowsiness, notice without.</summary>
    /// <value>Default 1 s. Range 0.5 to 2 s. Source: Euro NCAP 2026, microsleep: closed 1 to 2 s.</value>
    public TimeSpan MicrosleepAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Closed this long without any other sign of drowsiness is a warning.</summary>
    /// <value>Default 2.5 s. Range 1 to 3 s, from <see cref="MicrosleepAfter"/> to <see cref="SleepAfter"/>. Source: ours; lids lowered for a glance down measure the same as closed, and (EU) 2023/2590 lets a look away last 3.5 s.</value>
    public TimeSpan LoneMicrosleepWarningAfter { get; set; } = TimeSpan.FromSeconds(2.5);

    /// <summary>Earlier closures of <see cref="MicrosleepAfter"/> or longer that count as a sign of drowsiness.</summary>
    /// <value>Default 2 closures. Range 1 to 10 closures. Source: ours; one may be a glance down, a habit of them is none.</value>
    public int SignClosures { get; set; } = 2;

    /// <summary>How long an earlier closure is remembered as a sign.</summary>
    /// <value>Default 300 s. Range 60 to 1800 s. Source: ours; (EU) 2021/1341 rates drowsiness about every 5 min.</value>
    public TimeSpan SignWindow { get; set; } = TimeSpan.FromSeconds(300);

    /// <summary>Closed this long makes the microsleep critical, with other signs of drowsiness.</summary>
    /// <value>Default 2 s. Range 1 to 3 s. Source: Euro NCAP 2026, the end of the microsleep range.</value>
    public TimeSpan MicrosleepCriticalAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Closed this long is sleep: critical.</summary>
    /// <value>Default 3 s. Range 2 to 6 s. Source: Euro NCAP 2026, sleep: closed 3 s or more.</value>
    public TimeSpan SleepAfter { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Lids that fell while looking down may be lowered rather than closed: only this long is sleep; distraction warns before.</summary>
    /// <value>Default 6 s. Range 3 to 10 s. Source: Euro NCAP 2026, unresponsive: closed or away 6 s or more.</value>
    public TimeSpan LookingDownSleepAfter { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>Head or gaze this far down around the moment the lids fell means looking down.</summary>
    /// <value>Default 12 degrees. Range 5 to 30 degrees. Source: ours; two thirds of openpilot's 18 degrees for looking away downwards.</value>
    public float LookingDownDegrees { get; set; } = 12;

    /// <summary>How long before the lids fell the direction is looked at.</summary>
    /// <value>Default 0.3 s. Range 0.1 to 1 s. Source: ours; a head movement leads or follows the eyes by 0.1 to 0.3 s.</value>
    public TimeSpan LookBefore { get; set; } = TimeSpan.FromSeconds(0.3);

    /// <summary>How long after the lids fell a lowering head still explains them; a nod while asleep comes later.</summary>
    /// <value>Default 0.5 s. Range 0.1 to 0.9 s, below <see cref="MicrosleepAfter"/>. Source: ours; the same movement, completed.</value>
    public TimeSpan LookAfter { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Eyes closed at least this long when the face vanishes are taken to stay closed (the head has sunk).</summary>
    /// <value>Default 0.5 s. Range 0.3 to 2 s. Source: ours; the longest blink.</value>
    public TimeSpan SlumpAfter { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>For how long they are taken so.</summary>
    /// <value>Default 10 s. Range 0 to 30 s. Source: Euro NCAP 2026: a lost driver is announced within 10 s, which takes over.</value>
    public TimeSpan SlumpHold { get; set; } = TimeSpan.FromSeconds(10);
}
