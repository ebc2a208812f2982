using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Cloud.Down;

/// <summary>Collects how the daemon is, within a bound that fits into one message.</summary>
internal sealed class DiagnosticsReporter(
    IServiceProvider services, IConfiguration configuration, ConfigurationSections sections, RecentLog log, TimeProvider time)
{
    // The smallest packet limit of the brokers that were looked at is 128 KiB.
    private const int MostLogBytes = 48 << 10;
    private const int MostSettings = 300;
    private const int LongestValue = 200;

    private readonly TimeSpan _started = time.MonotonicNow();

    public DiagnosticsMessage Create() => new() { Health = Health(), Machine = Machine(), Settings = Settings(), Log = Log() };

    private static SortedDictionary<string, string> Machine() => new(StringComparer.Ordinal)
    {
        ["architecture"] = RuntimeInformation.ProcessArchitecture.ToString(),
        ["os"] = RuntimeInformation.OSDescription,
        ["processors"] = $"{Environment.ProcessorCount}",
        ["runtime"] = RuntimeInformation.FrameworkDescription,
        ["workingSetBytes"] = $"{Environment.WorkingSet}",
    };

    private HealthReport Health()
    {
        var builder = new HealthReportBuilder();
        foreach (var source in services.GetServices<IHealthSource>())
        {
            source.Report(builder);
        }

        var now = time.MonotonicNow();
        return builder.Build(time.MonotonicToUtc(now), now - _started);
    }

    private SortedDictionary<string, string> Settings()
    {
        var found = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in sections.Types.Keys.SelectMany(section => configuration.GetSection(section).AsEnumerable()))
        {
            if (value is not null && found.Count < MostSettings)
            {
                var masked = Secrets.Mask(key, value);
                found[key] = masked.Length > LongestValue ? masked[..LongestValue] : masked;
            }
        }

        return found;
    }

    private List<string> Log()
    {
        var left = MostLogBytes;
        return [.. log.Last.Reverse().Select(Secrets.Mask).TakeWhile(line => (left -= Encoding.UTF8.GetByteCount(line)) >= 0).Reverse()];
    }
}
