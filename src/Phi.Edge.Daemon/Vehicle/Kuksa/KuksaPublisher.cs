using Grpc.Core;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Vehicle.Kuksa.Protocol;
using Phi.Edge.Daemon.Vehicle.Vss;
using Metadata = Grpc.Core.Metadata;

namespace Phi.Edge.Daemon.Vehicle.Kuksa;

/// <summary>Publishes the signals that have changed to the databroker as well. What it does not take is left out until the next connection.</summary>
internal sealed partial class KuksaPublisher(
    KuksaChannel channels, VssKnowledge knowledge, VssTable table, IOptions<KuksaOptions> options, IOptions<VssOptions> vss, TimeProvider time,
    ILogger<KuksaPublisher> logger) : IVehicleTask
{
    private readonly BackOff _backOff = new(options.Value.BackOffMin, options.Value.BackOffMax, new Random());
    private long _published;
    private string _refused = "";

    public string Name => "kuksa-publisher";

    /// <summary>Values the databroker has taken.</summary>
    public long PublishedTotal => Interlocked.Read(ref _published);

    public async Task RunAsync(CancellationToken stopping)
    {
        for (var failures = 0; !stopping.IsCancellationRequested; failures++)
        {
            var start = time.MonotonicNow();
            try
            {
                await PublishAsync(stopping);
            }
            catch (Exception e) when (KuksaFailures.IsExpected(e))
            {
                // The subscription goes over the same network and says what is wrong with it.
            }

            failures = time.MonotonicNow() - start > options.Value.BackOffMax ? 0 : failures;
            await Task.Delay(_backOff.After(failures), time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task PublishAsync(CancellationToken stopping)
    {
        using var channel = channels.Open();
        var (client, headers, changes) = (new VAL.VALClient(channel), channels.Headers(), new VssChanges(table.Signals));
        var (refused, told) = (new Dictionary<int, string>(), new HashSet<int>());
        using var timer = new PeriodicTimer(vss.Value.Interval, time);
        do
        {
            foreach (var (row, value) in changes.Since(knowledge.Current))
            {
                // What was never told need not be taken back.
                if (!refused.ContainsKey(row) && (value is not null || told.Contains(row)))
                {
                    if (await PublishAsync(client, headers, table.Signals[row], value, stopping) is { } reason)
                    {
                        refused[row] = reason;
                        continue;
                    }

                    told.Add(row);
                }

                changes.Told(row, value);
            }

            Announce(refused);
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    /// <returns>Why the databroker will never take it; null when it did.</returns>
    private async Task<string?> PublishAsync(VAL.VALClient client, Metadata headers, VssSignal signal, SignalValue? value, CancellationToken stopping)
    {
        using var waiting = new CancellationTokenSource(options.Value.Timeout, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping, waiting.Token);
        var request = new PublishValueRequest
        {
            SignalId = new SignalID { Path = signal.Path }, DataPoint = KuksaPoints.Of(signal, value, time.GetUtcNow()),
        };
        try
        {
            await client.PublishValueAsync(request, headers, cancellationToken: limit.Token);
            Interlocked.Increment(ref _published);
            return null;
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.NotFound or StatusCode.PermissionDenied or StatusCode.InvalidArgument)
        {
            return $"{signal.Path} ({e.StatusCode})";
        }
    }

    private void Announce(Dictionary<int, string> refused)
    {
        var all = string.Join(", ", refused.OrderBy(pair => pair.Key).Select(pair => pair.Value));
        if (all != _refused && all.Length > 0)
        {
            NotTaken(logger, options.Value.Server, all);
        }

        _refused = all;
    }
}
