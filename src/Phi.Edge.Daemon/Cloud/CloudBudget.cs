using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>
/// What may be sent now: a token bucket of bytes, and the rule for connections that cost by the byte. A critical alert never waits, but what it
/// takes is paid by the others. Used by one task.
/// </summary>
internal sealed class CloudBudget(IOptions<CloudOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(2);

    private double _left = options.Value.MaxBytesPerSecond * Burst.TotalSeconds;
    private TimeSpan _at = time.MonotonicNow();

    /// <summary>Whether the connection costs by the byte now.</summary>
    public bool IsMetered => options.Value.Metered || (options.Value.MeteredFile is { } file && File.Exists(file));

    /// <summary>The least valuable class that is sent now.</summary>
    public MessageClass Lowest => IsMetered ? options.Value.MeteredClass : MessageClass.Telemetry;

    /// <summary>Takes the bytes, or says how long to wait for them.</summary>
    public TimeSpan Take(MessageClass messageClass, int bytes)
    {
        double rate = options.Value.MaxBytesPerSecond;
        if (rate == 0)
        {
            return TimeSpan.Zero;
        }

        var now = time.MonotonicNow();
        var full = rate * Burst.TotalSeconds;
        (_left, _at) = (Math.Min(full, _left + ((now - _at).TotalSeconds * rate)), now);

        // A message larger than the bucket waits until it is full.
        var needed = Math.Min(bytes, full);
        if (_left < needed && messageClass != MessageClass.CriticalAlert)
        {
            return TimeSpan.FromSeconds((needed - _left) / rate);
        }

        _left -= bytes;
        return TimeSpan.Zero;
    }
}
