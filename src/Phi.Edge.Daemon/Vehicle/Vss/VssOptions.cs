using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Daemon.Vehicle.Vss;

/// <summary>Section <c>Vss</c>: what the daemon knows, as vehicle signals.</summary>
internal sealed class VssOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Vss";

    /// <summary>Whether signals are published on <c>vss/...</c>.</summary>
    /// <value>Default false.</value>
    public bool Enabled { get; set; }

    /// <summary>Time between two looks at the signals: a signal is published at most this often, and only if it has changed.</summary>
    /// <value>Default 0.2 s (as often as <c>state/driver</c>). Range 0.05 s to 1 min.</value>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:01:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(0.2);
}
