using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Demo;

/// <summary>
/// A drive of about a minute, written so that every alert of the driver monitoring comes up once, and so that what must not
/// raise one (blinks, a glance into the mirror) is there as well.
/// </summary>
internal sealed class DriveScript
{
    private DriveScript(TimeSpan duration, params DriveAct[] acts) => (Duration, Acts) = (duration, acts);

    /// <summary>Length of the film.</summary>
    public TimeSpan Duration { get; }

    /// <summary>All acts in the order of their start.</summary>
    public IReadOnlyList<DriveAct> Acts { get; }

    /// <summary>
    /// The drive of the demonstration; the car must be faster than 50 km/h. The look aside is longer than the 3.5 s of
    /// (EU) 2023/2590, as its allowance of 1.5 s applies until the driver is known, which takes a minute.
    /// </summary>
    public static DriveScript Standard { get; } = new(
        Seconds(62),
        Blink(2), Blink(5),
        Glance(7.5), Blink(10.5),
        LookAside(12.5), Blink(19.6), Blink(21.8),
        Yawn(23.5, null), Yawn(28, null), Yawn(32.5, AlertKind.Yawning), Blink(37.3), Blink(39.4),
        Close("microsleep", 41, 1.7, AlertKind.Microsleep), Blink(44.6), Blink(47.4),
        Close("sleep", 49.5, 4.2, AlertKind.Sleep), Blink(56), Blink(58.8), Blink(61));

    /// <summary>
    /// Alerts that may follow from all acts together: by the end of its one-minute window PERCLOS has seen microsleep and
    /// sleep, about 9 %.
    /// </summary>
    public IReadOnlyList<AlertKind> MayFollow { get; } = [AlertKind.Drowsiness];

    /// <summary>The face at a moment of the film.</summary>
    public Expression At(TimeSpan time)
    {
        var face = default(Expression);
        foreach (var act in Acts)
            face = face.With(act.At(time));
        return face;
    }

    private static DriveAct Blink(double start) => Act("blink", start, 0.25, new(1, 0, 0), 0.09, null);

    private static DriveAct Glance(double start) => Act("glance into the mirror", start, 1.5, new(0, 0, -30), 0.3, null);

    private static DriveAct LookAside(double start) => Act("look aside", start, 6.6, new(0, 0, 42), 0.4, AlertKind.Distraction);

    private static DriveAct Yawn(double start, AlertKind? expected) => Act("yawn", start, 3.9, new(0.25f, 1, 0), 0.6, expected);

    private static DriveAct Close(string name, double start, double duration, AlertKind expected)
        => Act(name, start, duration, new(1, 0, 0), 0.15, expected);

    private static DriveAct Act(string name, double start, double duration, Expression peak, double ramp, AlertKind? expected)
        => new(name, Seconds(start), Seconds(duration), peak, Seconds(ramp), expected);

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
