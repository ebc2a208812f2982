using CsCheck;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Alerts;
using Phi.Edge.Pipelines.Driver;

namespace Phi.Edge.Pipelines.Tests.Driver;

public sealed class DriverPolicyPropertyTests
{
    private static readonly Gen<float> Wild = Gen.Frequency(
        (8, Gen.Float[-0.5f, 1.5f]),
        (1, Gen.Const(float.NaN)),
        (1, Gen.Int[0, 3].Select(static i => i switch { 0 => float.PositiveInfinity, 1 => float.NegativeInfinity, 2 => float.MaxValue, _ => float.MinValue })));

    private static readonly Gen<(float[] Values, int Ms, int Status, int Speed)[]> Readings =
        Gen.Select(Wild.Array[9], Gen.Int[-100, 1500], Gen.Int[0, 5], Gen.Int[-3, 90]).Array[1, 120];

    [Fact]
    public void Next_AnyReadings_GivesFiniteValuesAndNothingAboveNoticeWhenStanding() => Fixed.Sample(Readings, 500, static readings =>
    {
        var policy = new DriverPolicy();
        var signals = new AlertSignal[DriverAssessment.Kinds];
        var at = TimeSpan.FromSeconds(50);
        foreach (var (v, ms, status, speed) in readings)
        {
            at += TimeSpan.FromMilliseconds(ms);
            var vehicle = new VehicleState(speed < 0 ? null : speed, IgnitionState.On, Gear.Drive);
            var assessment = status == 5 ? policy.Missing(at, vehicle) : policy.Next(Reading(at, v, status), vehicle);
            assessment.CopyTo(signals);
            Assert.All(signals, static s => Assert.True(float.IsFinite(s.Value) && s.Value >= 0, $"{s.Kind} {s.Value}"));
            Assert.True(assessment.State.Perclos is null or (>= 0 and <= 1));
            Assert.True(assessment.State.EyesClosedFor >= TimeSpan.Zero && assessment.State.LookingAwayFor >= TimeSpan.Zero);
            Assert.All(signals, s => Assert.True(speed is < 0 or > 0 || s.Level <= AlertLevel.Notice, $"{s.Kind} {s.Level} standing"));
        }
    });

    [Fact]
    public void Next_LongerClosure_NeverHasALowerLevel() =>
        Fixed.Sample(Gen.Select(Gen.Double[0.1, 5], Gen.Double[0.1, 3], Gen.Int[15, 60], Gen.Bool), 200, static x =>
            Assert.True(Highest(x.Item1, x.Item3, x.Item4) <= Highest(x.Item1 + x.Item2, x.Item3, x.Item4)));

    [Fact]
    public void Next_AlertsInAnySequence_EndAfterAMinuteOfAttention() =>
        Fixed.Sample(Gen.Select(Gen.Int[0, 5], Gen.Double[0.1, 8]).Array[1, 12], 40, static parts =>
        {
            var script = Script.At30Fps();
            foreach (var (what, seconds) in parts)
            {
                _ = what switch
                {
                    0 => script.Closed(seconds),
                    1 => script.Away(seconds),
                    2 => script.DownLidsLowered(seconds),
                    3 => script.Without(seconds, ReadingStatus.NoFace),
                    4 => script.EyesHidden(seconds),
                    _ => script.Gap(seconds),
                };
            }

            script.Open(75);
            foreach (var kind in Enum.GetValues<AlertKind>()[..DriverAssessment.Kinds])
            {
                script.Expect(kind, AlertLevel.None);
            }
        });

    [Fact]
    public void Next_SteadyState_AllocatesNothing()
    {
        var policy = new DriverPolicy();
        var vehicle = new VehicleState(80, IgnitionState.On, Gear.Drive);
        Drive(policy, vehicle, 0, 3000);
        var from = 0;
        Assert.Equal(0, Allocations.Least(() => Drive(policy, vehicle, from += 3000, from + 3000)));
    }

    private static void Drive(DriverPolicy policy, in VehicleState vehicle, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var reading = Script.Attentive(TimeSpan.FromSeconds(i / 30.0), i);
            var closed = i % 300 is < 6 or (> 150 and < 200);
            policy.Next(reading with { EyeClosure = closed ? 0.95f : 0.05f, MouthOpening = i % 900 < 90 ? 0.9f : 0 }, vehicle);
        }
    }

    private static AlertLevel Highest(double seconds, int fps, bool down)
    {
        var script = Script.At(fps).Open(3);
        _ = down ? script.DownLidsLowered(seconds) : script.Closed(seconds);
        var signals = new AlertSignal[DriverAssessment.Kinds];
        return script.All.Max(a =>
        {
            a.CopyTo(signals);
            return signals.Max(static s => s.Level);
        });
    }

    private static DriverReading Reading(TimeSpan at, float[] v, int status) => new()
    {
        FrameId = 1,
        CapturedAt = at,
        Status = (ReadingStatus)Math.Min(status, 3),
        EyeClosure = v[0],
        EyeConfidence = v[1],
        MouthOpening = v[2],
        Head = new HeadPose(v[3] * 60, v[4] * 60, 0),
        PoseConfidence = v[5],
        Gaze = new GazeDirection(v[6] * 60, v[7] * 60, v[8]),
        Calibration = new CalibrationState(v[1], v[2], default),
    };
}
