using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Vehicle.Kuksa.Protocol;

namespace Phi.Edge.Daemon.Vehicle.Kuksa;

/// <summary>Subscribes to the databroker and keeps what it tells of the car in the store; connects again, with growing pauses, for as long as the daemon runs.</summary>
internal sealed partial class KuksaConnection(
    KuksaChannel channels, VehicleStateStore store, KuksaStatus status, IOptions<KuksaOptions> options, TimeProvider time, ILogger<KuksaConnection> logger)
    : IVehicleTask
{
    private readonly KuksaReadings _readings = new(options.Value);
    private readonly BackOff _backOff = new(options.Value.BackOffMin, options.Value.BackOffMax, new Random());
    private string _missing = "";
    private string? _problem;

    public string Name => "kuksa";

    public async Task RunAsync(CancellationToken stopping)
    {
        for (var failures = 0; !stopping.IsCancellationRequested; failures++)
        {
            var start = time.MonotonicNow();
            var problem = await ConnectAsync(stopping);
            _readings.Lost(time.MonotonicNow());
            Tell();
            if (stopping.IsCancellationRequested)
            {
                return;
            }

            Announce(problem);
            failures = time.MonotonicNow() - start > options.Value.BackOffMax ? 0 : failures;
            await Task.Delay(_backOff.After(failures), time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One connection from begin to end.</summary>
    /// <returns>Why it ended.</returns>
    private async Task<string> ConnectAsync(CancellationToken stopping)
    {
        using var waiting = new CancellationTokenSource(options.Value.Timeout, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping, waiting.Token);
        try
        {
            using var channel = channels.Open();
            var (client, headers) = (new VAL.VALClient(channel), channels.Headers());
            var survey = await KuksaSurvey.TakeAsync(client, headers, limit.Token);
            Announce(survey);
            if (survey.Usable.Count == 0)
            {
                return "the databroker has none of our signals";
            }

            using var call = client.Subscribe(new SubscribeRequest { SignalPaths = { survey.Usable.Keys } }, headers, cancellationToken: limit.Token);
            for (var first = true; await call.ResponseStream.MoveNext(limit.Token); first = false)
            {
                Take(call.ResponseStream.Current, survey, first);
                if (first)
                {
                    waiting.CancelAfter(Timeout.InfiniteTimeSpan); // from here on silence is allowed: nothing may change for long
                    _problem = null;
                    status.Online(survey.Missing);
                    Connected(logger, options.Value.Server, survey.Usable.Count);
                }
            }

            return "the databroker has ended the subscription";
        }
        catch (Exception e) when (KuksaFailures.IsExpected(e))
        {
            return KuksaFailures.Describe(e);
        }
    }

    private void Take(SubscribeResponse response, KuksaSurvey survey, bool first)
    {
        var (now, utc) = (time.MonotonicNow(), time.GetUtcNow());
        foreach (var (path, point) in response.Entries)
        {
            if (survey.Usable.TryGetValue(path, out var factor))
            {
                _readings.Take(KuksaPaths.All[path], point, factor, now, utc, first);
            }
        }

        status.Updated(_readings.Refused);
        Tell();
    }

    private void Tell() => store.Set(VehicleSource.Kuksa, _readings.Observe(time.MonotonicNow()));

    private void Announce(KuksaSurvey survey)
    {
        var missing = string.Join(", ", survey.Missing);
        if (missing != _missing && missing.Length > 0)
        {
            SignalsMissing(logger, options.Value.Server, missing);
        }

        _missing = missing;
    }

    private void Announce(string problem)
    {
        if (status.State.Connected)
        {
            ConnectionLost(logger, options.Value.Server, problem);
        }
        else if (problem != _problem)
        {
            ConnectFailed(logger, options.Value.Server, problem);
        }

        _problem = problem;
        status.Offline(problem);
    }
}
