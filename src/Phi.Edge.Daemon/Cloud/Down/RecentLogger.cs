using Microsoft.Extensions.Logging;

namespace Phi.Edge.Daemon.Cloud.Down;

/// <summary>Writes into the <see cref="RecentLog"/>.</summary>
internal sealed class RecentLogger(RecentLog log) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        log.Add(logLevel, formatter(state, exception), exception);
}
