namespace Phi.Edge.Pipelines.Road.Notices;

/// <summary>When one kind of sign is worth a word to the driver.</summary>
public sealed class SignNoticeRule
{
    /// <summary>The kind is told at all.</summary>
    /// <value>Default true.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>Speed with which the place is passed safely; slower drivers hear nothing.</summary>
    /// <value>In km/h; default by kind. Range 0 to 130 km/h. Source: ours, see docs/policy.md.</value>
    public float SafeSpeed { get; set; }

    /// <summary>Only signs that stand at most this far beside the car's path count.</summary>
    /// <value>In metres; default by kind. Range 1 to 30 m. Source: ours, see docs/policy.md.</value>
    public float LargestOffset { get; set; } = 9;

    /// <summary>Told when the sign is at most this far away in time, if the driver does not brake enough.</summary>
    /// <value>In seconds; default by kind. Range 1 to 10 s. Source: ours: 1.5 s to react and 2 s to begin to brake.</value>
    public float Ahead { get; set; } = 4;

    /// <summary>Braking that is needed from here on to reach <see cref="SafeSpeed"/> at the sign, from which the driver is told earlier.</summary>
    /// <value>Default 1.5 m/s2. Range 0.5 to 8 m/s2. Source: ours; a comfortable stop needs 1 to 2 m/s2.</value>
    public float Braking { get; set; } = 1.5f;

    /// <summary>Braking that is needed from which it is a warning with sound.</summary>
    /// <value>Default 3.5 m/s2. Range 1 to 12 m/s2, above <see cref="Braking"/>. Source: (EC) design value for stopping sight: 3.4 to 4.5 m/s2.</value>
    public float HardBraking { get; set; } = 3.5f;
}
