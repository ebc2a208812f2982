using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Phi.Edge.Daemon.Cloud.Down;

/// <summary>A log level that holds for a while, above what is configured. Safe from any thread.</summary>
internal sealed class LogLevels(TimeProvider time) : IConfigureOptions<LoggerFilterOptions>, IOptionsChangeTokenSource<LoggerFilterOptions>, IDisposable
{
    private readonly Lock _gate = new();
    private LoggerFilterRule? _rule;
    private ITimer? _end;
    private CancellationTokenSource _changed = new();

    /// <summary>The default options.</summary>
    public string? Name => Options.DefaultName;

    /// <summary>Sets it, in place of an earlier one.</summary>
    public void Set(string category, LogLevel level, TimeSpan length)
    {
        lock (_gate)
        {
            _end?.Dispose();
            _end = time.CreateTimer(_ => Change(null), null, length, Timeout.InfiniteTimeSpan);
        }

        Change(new LoggerFilterRule(null, category, level, null));
    }

    public void Configure(LoggerFilterOptions options)
    {
        lock (_gate)
        {
            if (_rule is { } rule)
            {
                options.Rules.Add(rule);
            }
        }
    }

    public IChangeToken GetChangeToken()
    {
        lock (_gate)
        {
            return new CancellationChangeToken(_changed.Token);
        }
    }

    public void Dispose()
    {
        _end?.Dispose();
        _changed.Dispose();
    }

    private void Change(LoggerFilterRule? rule)
    {
        CancellationTokenSource before;
        lock (_gate)
        {
            (_rule, before, _changed) = (rule, _changed, new CancellationTokenSource());
        }

        before.Cancel();
        before.Dispose();
    }
}
