using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Cloud.Down;

/// <summary>The last lines of the log in memory, for the diagnostics. Safe from any thread.</summary>
internal sealed class RecentLog(TimeProvider time) : ILoggerProvider
{
    /// <summary>Lines that are kept.</summary>
    public const int Lines = 200;

    private const int LongestLine = 300;
    private readonly Lock _gate = new();
    private readonly Queue<string> _lines = new(Lines);

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<string> Last
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => new RecentLogger(this);

    public void Add(LogLevel level, string message, Exception? exception)
    {
        var at = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var line = $"{at} {level} {message}{(exception is null ? "" : $" ({exception.GetType().Name}: {exception.Message})")}";
        lock (_gate)
        {
            if (_lines.Count == Lines)
            {
                _lines.Dequeue();
            }

            _lines.Enqueue(line.Length > LongestLine ? line[..LongestLine] : line);
        }
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
