using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Road;

namespace Phi.Edge.Pipelines.Tests.Road;

/// <summary>Drives a car along signs, frame by frame, and says what must be known and heard.</summary>
internal sealed class Drive
{
    private readonly RoadPolicy _policy;
    private readonly double _fps;
    private VehicleState _vehicle;
    private double _time = 100;
    private long _frame;

    private Drive(IReadOnlyList<RoadSign> signs, RoadPolicyOptions? options, double fps)
    {
        (Model, _policy, _fps) = (new FakeRoadModel(signs), new RoadPolicy(options), fps);
        _vehicle = new VehicleState(50, IgnitionState.On, Gear.Drive);
    }

    public FakeRoadModel Model { get; }

    public RoadPolicy Policy => _policy;

    public RoadAssessment Last { get; private set; }

    public List<SignReport> Reports { get; } = [];

    public List<(SignReport Sign, double Position, TimeSpan At)> Passed { get; } = [];

    public List<(double Time, AlertLevel Overspeed, AlertLevel Sign)> Levels { get; } = [];

    public TimeSpan Now => TimeSpan.FromSeconds(_time);

    public bool OverspeedOn { get; set; } = true;

    public MapLimit? Map { get; set; }

    public static Drive Past(params RoadSign[] signs) => new(signs, null, 10);

    /// <summary>Fewer than two frames a second: the machine has other things to do.</summary>
    public static Drive Slow(params RoadSign[] signs) => new(signs, null, 1.6);

    public static Drive With(RoadPolicyOptions options, params RoadSign[] signs) => new(signs, options, 10);

    public Drive Speed(float? kmh)
    {
        _vehicle = _vehicle with { SpeedKmh = kmh };
        return this;
    }

    public Drive Ignition(IgnitionState ignition)
    {
        _vehicle = _vehicle with { Ignition = ignition };
        return this;
    }

    /// <summary>The car goes on for a while.</summary>
    public Drive For(double seconds)
    {
        for (var frames = (int)Math.Round(seconds * _fps); frames > 0; frames--)
        {
            Step();
        }

        return this;
    }

    /// <summary>The car goes on to a place.</summary>
    public Drive To(double metres)
    {
        while (Model.Position < metres)
        {
            Step();
        }

        return this;
    }

    public Drive Expect(int? value, LimitSource source = LimitSource.Sign, LimitCertainty certainty = LimitCertainty.Certain)
    {
        var limit = Last.State.Limit;
        Assert.True(
            (limit.Value, limit.Source, limit.Certainty) == (value, source, certainty),
            $"at {Model.Position:F0} m the limit is {limit.Value} by {limit.Source}, {limit.Certainty}; expected {value} by {source}, {certainty}");
        return this;
    }

    public Drive ExpectNone()
    {
        Assert.True(Last.State.Limit is { Value: null, Unlimited: false, Certainty: LimitCertainty.Unknown }, $"at {Model.Position:F0} m there is {Last.State.Limit}");
        return this;
    }

    /// <summary>First time since a moment at which the overspeed alert had a level; null for never.</summary>
    public double? FirstOverspeed(AlertLevel level, double since) => Levels.Where(l => l.Time >= since && l.Overspeed == level).Select(static l => (double?)l.Time).FirstOrDefault();

    private void Step()
    {
        var seconds = 1 / _fps;
        _time += seconds;
        Model.Position += (_vehicle.SpeedKmh ?? 50) / 3.6 * seconds;
        Last = _policy.Next(Model.See(_frame++, Now), Model, new RoadWorld(_vehicle, Map, OverspeedOn));
        Reports.AddRange(_policy.Reports);
        Passed.AddRange(_policy.Passed.Select(sign => (sign, Model.Position, Now)));
        Levels.Add((_time, Last.Overspeed.Level, Last.Sign.Level));
    }
}
