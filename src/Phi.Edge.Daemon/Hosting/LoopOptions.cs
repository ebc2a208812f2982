using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Daemon.Hosting;

/// <summary>How often a failing loop is started again before the process gives up (section <c>Loops</c>).</summary>
internal sealed class LoopOptions
{
    /// <summary>Restarts allowed within <see cref="Window"/>.</summary>
    /// <value>Default 5, range 0 to 100 (as Frigate's watchdog: 5 in 60 s).</value>
    [Range(0, 100)]
    public int Restarts { get; set; } = 5;

    /// <summary>The window in which restarts are counted.</summary>
    /// <value>Default 60 s, 1 s to 1 h.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Pause before the first restart; doubles with each one in the window.</summary>
    /// <value>Default 0.2 s, 0 to 60 s.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan Pause { get; set; } = TimeSpan.FromMilliseconds(200);
}
