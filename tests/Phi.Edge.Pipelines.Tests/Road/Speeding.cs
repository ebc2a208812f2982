using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Road;
using Phi.Edge.Pipelines.Road.Limits;

namespace Phi.Edge.Pipelines.Tests.Road;

/// <summary>Drives at given speeds under a limit, ten times a second. Times count from the first moment above the limit.</summary>
internal sealed class Speeding(SpeedLimit limit, OverspeedOptions? options = null)
{
    private readonly OverspeedPolicy _policy = new(options);
    private readonly List<(double Time, AlertLevel Level)> _levels = [];
    private int _steps = 1000;
    private double? _start;

    public SpeedLimit Limit { get; set; } = limit;

    public bool On { get; set; } = true;

    public AlertLevel Now => _levels[^1].Level;

    public Speeding At(double? kmh, double seconds)
    {
        for (var i = (int)Math.Round(seconds * 10); i > 0; i--)
        {
            var time = ++_steps / 10.0;
            var world = new RoadWorld(new VehicleState((float?)kmh, IgnitionState.On, Gear.Drive), null, On);
            _start ??= kmh > (Limit.Kmh ?? double.MaxValue) ? time : null;
            _levels.Add((time, _policy.Next(TimeSpan.FromSeconds(time), Limit, world).Level));
        }

        return this;
    }

    public double? First(AlertLevel level) => _levels.Where(l => l.Level == level).Select(l => (double?)(l.Time - (_start ?? 0))).FirstOrDefault();

    public double? Last(AlertLevel level) => _levels.Where(l => l.Level == level).Select(l => (double?)(l.Time - (_start ?? 0))).LastOrDefault();

    public double Lasted(AlertLevel level) => _levels.Count(l => l.Level == level) / 10.0;

    public int Starts(AlertLevel level) => _levels.Where((l, i) => l.Level == level && (i == 0 || _levels[i - 1].Level < level)).Count();
}
