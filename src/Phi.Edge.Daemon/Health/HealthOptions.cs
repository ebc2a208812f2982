using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Daemon.Health;

/// <summary>How the daemon watches itself (section <c>Health</c>).</summary>
internal sealed class HealthOptions
{
    /// <summary>A loop that has not beaten for this long is hung: health fails and systemd's watchdog is no longer fed.</summary>
    /// <value>Default 10 s, 1 s to 5 min. Keep it below the unit's WatchdogSec.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan StaleAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Time between two health reports when nothing changes.</summary>
    /// <value>Default 30 s, 1 s to 1 h.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan ReportEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Time between two looks at the loops.</summary>
    /// <value>Default 1 s, 0.1 s to 60 s.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan CheckEvery { get; set; } = TimeSpan.FromSeconds(1);
}
